/**
 * Questions about programs, data, texts, learning and looking things up.
 *
 * @module
 */

import { type Topic, topic } from "./topic.ts";

/** Topics of work and knowledge. */
export const WORK: readonly Topic[] = [
  topic(
    "translation",
    "translate!, translation!, proofread!, paraphrase!, rephrase!",
    String.raw`
      source :: source :: 1 :: Which text exactly{goal, and what is it for}? :: I paste it next; a file I name; a link I give :: ["“«:]|(?:^|\s)'\w|https?:|\n\s{0,40}\S (?case)
      audience :: audience :: 0.75 :: Who will read the result{restriction, and what must stay unchanged}? :: experts; the general public; children; a customer :: \bfor (?:a|an|my|the) \w+|:|["“«]|(?:^|\s)'\w
      preference :: tone :: 0.3 :: Formal or informal{location, and for which country}? :: formal; informal; as in the original :: \b(?:formal|informal|casual|professional)\b|:|["“«]|(?:^|\s)'\w|proof-?read
    `,
  ),
  topic(
    "summary",
    "summarize the!, summarises, summarizes, key points!, main points!, one page summary!, summarize!!, summarise!!, summary!!",
    String.raw`
      format :: length :: 1 :: How long should it be{goal, and what for}? :: three sentences; half a page; one page :: \b\d+|\b(?:short|brief|one|single|two|three|four|five|six|few)[ -](?:sentences?|paragraphs?|pages?|words?|lines?|points?|bullet)|\bbrief\b|\b(?:recipe|find)\b
      audience :: audience :: 0.9 :: Who will read it{level, and what do they know already}? :: only me; colleagues; students; the public :: \bfor (?:a|an|my|our|the|someone) \w+
      subtype :: focus :: 0.4 :: Which side of it matters most{restriction, and what to skip}? :: the main points; the conclusions; causes; criticism :: \b(?:focus\w*|impact|causes?|effects?|key|main|benefits?|milestones) (?:on|of|points|findings|figures|arguments|events)\b
      source :: source :: 0.8 :: Which text or edition{subtype, and which parts of it}? :: I paste it next; a link I give; any good source :: ["“«']\w|https?:|\n\s{0,40}\S|\b(?:about|on|of) (?:the )?[A-Z]|\babout\b|\b(?:statistics|teams|latest|analy[sz]e)\b (?case)
    `,
  ),
  topic(
    "presentation",
    "presentation!, presentations, slides, slide, ppt, powerpoint!, poster, brochure, flyer, infographic, banner",
    String.raw`
      audience :: audience :: 1 :: Who will see it{preference, and what do they care about}? :: colleagues; customers; students; the public :: \b(?:for (?:my|our|a|an|the) \w+|audience|students|investors|class)\b
      subtype :: points :: 1 :: Which points must it make{restriction, and what must stay out}? :: I list them; causes and effects; results and next steps :: \b(?:including|covering|such as|:\s*\w)
      goal :: purpose :: 0.95 :: What should the audience do afterwards{time, and by when}? :: decide; buy; learn it; remember a date
      quantity :: length :: 0.8 :: How many slides or minutes{platform, and in which program}? :: 5 slides; 10 slides; 20 minutes :: \b\d+\b
      source :: material :: 0.9 :: Which facts or pictures are there{format, and any design rules}? :: my own figures; a report; none
    `,
  ),
  topic(
    "inbox",
    "inbox!, gmail!, manage my email, email management, managing my emails, my emails, email inbox!, spam, unread, managing my!, email management!!, my emails!",
    String.raw`
      platform :: service :: 0.5 :: Which mail program or service{quantity, and how many mails}? :: Gmail; Outlook; Apple Mail; a company mail :: \b(?:gmail|outlook|yahoo|apple mail)\b
      goal :: problem :: 1 :: What bothers you most about it{level, and what was tried}? :: too many mails; missed replies; finding old mails; spam
      criterion :: rule :: 0.9 :: By which rule should it be sorted{time, and how often}? :: by sender; by date; by topic; unread first :: \b(?:sender|by date|unread|based on)\b|\b(?:check|new messages)\b
      restriction :: limits :: 0.8 :: What must not be touched{audience, and who else uses it}? :: nothing; mails from work; unread mails
    `,
  ),
  topic(
    "email",
    "email!, emails!, e mail, newsletter, message, messages, tweets, tweet, reply",
    String.raw`
      audience :: recipient :: 1 :: Who gets it{level, and what do they know so far}? :: my boss; a customer; a friend; strangers :: \b(?:to (?:my|the|a|our)|boss|customers?|clients?|team|manager|professor|landlord|colleagues?|regex|validate|sort|organi[sz]e|folders?|unread)\b
      source :: facts :: 1 :: Which facts, dates or names matter{restriction, and what stays unsaid}? :: I list them next; none; in an earlier mail :: \b(?:about|regarding|because|that|saying|asking|telling|announcing|cancell?ing)\b (?:\w+ ){2,}\w+|\b(?:sort|regex|validate|folders?|unread)\b
      goal :: purpose :: 0.95 :: What should happen after reading, and by when? :: a reply; a meeting; a payment; nothing :: \bto (?:ask|request|thank|apologi|invite|inform|decline|cancel|confirm|schedule)|\b(?:about|regarding|sort|regex|validate|folders?|unread|apolog|thank)
      platform :: service :: 0.85 :: Which mail program or service{quantity, and how many mails}? :: Gmail; Outlook; Apple Mail :: ^(?![^]*\b(?:sort|organi[sz]e|folders?|unread|automat|filter|script|notify|alert))|\b(?:gmail|outlook|yahoo|apple mail|twitter|slack|whatsapp)\b
      criterion :: rule :: 1 :: How should it be sorted{restriction, and what must stay put}? :: by sender; by date; by topic; unread first :: ^(?![^]*\b(?:sort|organi[sz]e|folders?|filter|priorit))|\b(?:by|based on|sender)\b
      preference :: tone :: 0.8 :: Which tone{level, and what was written before}? :: friendly; formal; firm :: \b(?:formal|friendly|polite|professional|casual|firm(?:ly)?|angry|strict|stern|assertive|diplomatic|apologetic|respectful|warm|neutral|tone|sort|regex|folders?|unread|script)\b|\b(?:strategy|manag\w+|efficien\w+)\b
      criterion :: trigger :: 1 :: Which events should trigger it{restriction, and which must not}? :: a date; a purchase; a form that is sent; I list them :: ^(?![^]*\b(?:events?|triggers?|triggered)\b)|\bwhen (?:a|an|the|i) \w+
      time :: frequency :: 0.75 :: Once or regularly{level, and can you run scripts}? :: once; daily; on every new message :: ^(?![^]*\b(?:sort|organi[sz]e|automat|check|script|notify|alert))|\b(?:daily|weekly|every|specific time|once)\b|\bcheck if\b|\b(?:events?|triggers?)\b
    `,
  ),
  topic(
    "app",
    "website!, websites!, web page, webpage, landing page, chatbot!, bot, portal, dashboard, wordpress, api, backend, frontend, web application, mobile app, build an, app that, an app, to do list, login, contact form!, web app!",
    String.raw`
      subtype :: features :: 0.7 :: What must users be able to do{restriction, and what not}? :: read information; sign in and save data; buy something; chat :: \b(?:(?:backend|frontend|full-?stack|web|software|app) (?:developers?|engineers?)|chart|graph|form|down|dashboard|that \w+|that (?:lets|allows|can|will|helps)|where users|headlines|audit|check|dark mode|information (?:on|of|about)|similar|find)\b|\bcontact form|personal\b|\b(?:compare|prices)\b
      goal :: purpose :: 1 :: What is its purpose{audience, and who will use it}? :: a portfolio; a shop; an internal tool; practice :: \b(?:(?:backend|frontend|full-?stack|web|software|app) (?:developers?|engineers?)|portfolio|shop|store|blog|business|to[- ]do|contact form|chatbot|calculator|to (?:track|manage|sell|book|order)|audit|headlines|find|dark mode|list of)\b
      platform :: technology :: 0.6 :: Which technology or platform{level, and how well do you code}? :: plain HTML; React; WordPress; Android or iOS :: \b(?:(?:backend|frontend|full-?stack|web|software|app) (?:developers?|engineers?)|react|wordpress|django|flask|swift|kotlin|flutter|android|ios|html|javascript|python|node|vue|audit|headlines|find|information)\b
      source :: site :: 1 :: Which site exactly{criterion, and what is the trouble}? :: I paste the address; my own, not public; a new one :: ^(?![^]*\b(?:audit|analy|check|headlines|monitor|status|availab|seo|redesign|improve|optimi[sz])\w*)|https?:|\b\w+\.(?:com|org|net)\b
    `,
  ),
  topic(
    "data",
    "dataset!, datasets!, analyze, analyse, analysis, visualize!, visualization!, visualizations!, chart, charts, graph, graphs, statistics!, statistical, predict!, prediction, machine learning, forecast, metrics, trends, historical price, price data, comparison, comparative, survey, data set!, reviews, comparative study, sales data!, weather data, census data, the data!, csv file, data analysis, sentiment!!, correlation!!, reviews for!, amazon reviews!, customer reviews!, analyze reviews!, common complaints!, sales figures!, plot",
    String.raw`
      source :: data :: 1 :: Which data, from where{goal, and what for}? :: a file I give; public data; a database :: \b\w+\.(?:csv|json|xlsx?)\b|https?:|\b(?:twitter|reddit|github|amazon|imdb|yelp|kaggle)\b|from (?:the )?[A-Z]|\b(?:courses?|random numbers|research|learn|education)\b|\b(?:bitcoin|crypto\w*|gold|stock|previous data|historical data|reviews (?:for|of))\b|\bfind (?:a |the )?(?:\w+ )?data ?set (?case)
      subtype :: aspect :: 0.5 :: Which figures or aspects matter most{audience, and for whom}? :: prices; counts; ratings; opinions :: \b(?:sentiment|distribution|divide|forecast|descriptive|population)\b|\b(?:most common|age group|frequency|matrix|random)\b|\b(?:clean|missing|reviews|courses?)\b|\b(?:correlation|between|majority|release date|gdp|price|number of|cases)\b|\b(?:traffic|gold|stock|bitcoin|crypto\w*|prices?)\b
      time :: period :: 0.95 :: Which period should it cover{restriction, and what to leave out}? :: last month; last year; last five years; all :: \b(?:\d{4}|last|past|years?|months?|week|today|decade|latest|current|random|matrix|divide|dataset|quarter|open-source)\b|\b(?:clean|missing|courses?|skills)\b|\b(?:correlation|between|release date|historical data|location)\b
      criterion :: measure :: 0.9 :: By which measure should it be judged{preference, compared to what}? :: totals; averages; growth; accuracy :: \b(?:average|mean|growth|accuracy|regression|sentiment|by|matrix|divide|histogram|visuali[sz]e|forecast)\b|\bcurrent trends\b
      location :: region :: 0.85 :: Which country or market{platform, and which tools do you use}? :: worldwide; one country; my own data :: ^(?![^]*\b(?:covid|weather|market|sales|housing|population|price|trend)\w*)|\b(?:in|of) (?:the )?[A-Z][a-z]+|\b(?:dataset|iphone|my)\b (?case)
    `,
  ),
  topic(
    "writing",
    "essay!, essays, story, stories, poem!, poems, article, articles, blog, speech, letter, letters, report, reports, script for, proposal, newsletter, caption, lyrics, post, outline, lesson plan, template, latex, paper, book review, biography, blog post!, article about!, an article!, essay about!, short story!",
    String.raw`
      audience :: audience :: 0.95 :: Who will read or hear it{location, and on which occasion}? :: customers; colleagues; students; the public :: \b(?:for (?:a|an|my|our|the) \w+|to my \w+|audience|readers)\b|\b(?:template|tips|skills|short story|novel)\b|\blatex\b|\b(?:find|locate)\b
      subtype :: topic :: 1 :: What exactly should it be about{restriction, and what to avoid}? :: my own work; a current event; I give the points :: \bresignation\b|\b(?:about|on|regarding|of|for|explaining) (?:the |a |an |my )?\w+|\b(?:template|tips|skills|table|novel and i|latex|document|detailing|teaching)\b
      goal :: purpose :: 0.8 :: What should the reader do or feel{format, and how long}? :: be informed; be convinced; be amused; reply :: \bto (?:convince|persuade|ask|thank|apologi|inform|explain|announce|invite|request|complain)|\b(?:template|tips|skills|story|poem|novel)\b
      source :: facts :: 0.7 :: Which facts or names must it hold{restriction, and which not}? :: I list them next; none, invent freely; only public facts :: \breferences\b|\b(?:saying|announcing|asking|telling|cancell?ing|that|who|whose)\s\w|\b(?:to|for|my \w+) [A-Z][a-z] (?case)
      preference :: tone :: 0.25 :: Which tone{level, and who is speaking}? :: friendly; formal; humorous; urgent :: \b(?:formal|funny|humorous|professional|casual|friendly|persuasive|tone|style)\b|\b(?:template|tips|skills|arcs?|research|report)\b|\b(?:latex|document|guide|material)\b|\bnovel\b
    `,
  ),
  topic(
    "languages",
    "vocabulary!, grammar!, fluent!, fluency!, phrases!, language learning!, learn english, pronunciation, toefl!, ielts!, conversational, new language!, foreign language!, a language!!, my spanish!, me spanish!, in spanish, learn spanish!, learning spanish!, spanish grammar!, practice spanish!, speak spanish!, my french!, me french!, in french, learn french!, learning french!, french grammar!, practice french!, speak french!, my german!, me german!, in german, learn german!, learning german!, german grammar!, practice german!, speak german!, my mandarin!, me mandarin!, in mandarin, learn mandarin!, learning mandarin!, mandarin grammar!, practice mandarin!, speak mandarin!, my japanese!, me japanese!, in japanese, learn japanese!, learning japanese!, japanese grammar!, practice japanese!, speak japanese!, my italian!, me italian!, in italian, learn italian!, learning italian!, italian grammar!, practice italian!, speak italian!, my chinese!, me chinese!, in chinese, learn chinese!, learning chinese!, chinese grammar!, practice chinese!, speak chinese!, my korean!, me korean!, in korean, learn korean!, learning korean!, korean grammar!, practice korean!, speak korean!, my portuguese!, me portuguese!, in portuguese, learn portuguese!, learning portuguese!, portuguese grammar!, practice portuguese!, speak portuguese!, my arabic!, me arabic!, in arabic, learn arabic!, learning arabic!, arabic grammar!, practice arabic!, speak arabic!",
    String.raw`
      level :: level :: 1 :: How much of it do you know{restriction, and what's hard}? :: nothing; a few words; I can hold a conversation :: \b(?:from scratch|advanced|intermediate|a1|a2|b1|b2|no experience|complete beginner|starting level|essay|translate|correct|fix)\b|\b(?:phrases|tip|queries|query)\b
      time :: time :: 0.95 :: How much time a day, until when? :: 15 minutes; half an hour; an hour; no deadline :: \b(?:hours? (?:a|per)|minutes (?:a|per)|phrases|translate)\b
      preference :: method :: 0.95 :: Which way of learning suits you{criterion, and what failed before}? :: an app; videos; books; talking with people :: \b(?:apps?|videos?|books?|podcasts?|exercises|translate)\b|\b(?:phrases|tip|queries|query)\b
      goal :: goal :: 0.85 :: What do you need it for{location, and where}? :: travel; work; an exam; family and friends :: \b(?:travel|work|exam|visit|trip|social|conversation\w*|toefl|ielts|business)\b
      budget :: budget :: 0.9 :: Free, or what may it cost{platform, and on which device}? :: free only; up to 20 a month; more :: \bfree|paid|phrases|translate|plan|roadmap|schedule\b
      subtype :: part :: 0.85 :: Which part matters most{audience, and who teaches you}? :: speaking; listening; grammar; reading and writing :: \b(?:speaking|listening|grammar|conversation\w*|vocabulary|phrases|pronunciation|verbs)\b|\b(?:phrases|tip|queries|query)\b
      subtype :: which_language :: 1! :: Which language{audience, and who is learning it}? :: Spanish; French; English; German :: \b(?:spanish|french|german|mandarin|japanese|italian|chinese|korean|portuguese|arabic|english|russian|dutch|programming)\b
    `,
  ),
  topic(
    "learning",
    "learn, learning, crash course!, courses!, tutorials!, teach me, lessons, lesson, curriculum!, classes, public speaking, certification!, test prep, calculus, beginner's, learning plan!, a course, online course!, course on!, course for!, course about!, course in, my skills, skills in, tutorial on, tutorial for, tutorial!, study plan!, self study!, guide to, exam!, basics of!, start learning!, learn python!, how to code!, fundamentals of!, learning python!, help me learn!, resources for learning!, friendly resources!, resources about, lsat!, gre!, math homework, learning about!, interested in learning!, to understanding!, coding problems!, coding challenges!, digital audio workstation!, learning resources!, studying!, creative writing!, digital illustration!, develop my!, my writing!, leadership skills!, practice problems!, online courses!",
    String.raw`
      level :: level :: 0.95 :: What do you know already{goal, and what is it for}? :: nothing; the basics; a good deal :: \b(?:beginners?(?:'s)?|from scratch|advanced|intermediate|new to|no experience|basics?|fundamentals?)\b|\bplatforms?\b
      subtype :: subject :: 1! :: Which subject or exam is it for{location, and where}? :: a language; programming; an exam I name; something for work :: ^(?![^]*\b(?:platforms?|courses|tutorials|study (?:plan|schedule))\b)|\b(?:for|about|on|in|to) (?!me\b|us\b)\w+
      preference :: method :: 0.6 :: Which way of learning suits you{restriction, and what failed before}? :: videos; reading; exercises; a course with a teacher :: ^(?![^]*\b(?:resources|learn|course|courses|material|materials|study|skills)\b)|\b(?:videos?|books?|interactive|exercises|tutorials?|apps?|step-by-step|plan|curriculum|problems|write|platforms|from scratch|techniques|free|certification|project|schedule|guide|teach me|overview)\b|\b(?:workshop|resources about)\b|\bcourse\b
      budget :: budget :: 0.95 :: Free, or what may it cost{criterion, online or in person}? :: free only; up to 50; up to 300 :: ^(?![^]*\b(?:courses?|class(?:es)?|resources?|software|apps?|workshop|certification|degree)\b)|\bfree|paid\b
      time :: time :: 0.85 :: How much time per week, until when? :: an hour; 3 to 5 hours; every day for a month :: ^(?![^]*\b(?:plan|course|learn|roadmap|schedule|curriculum|study|program)\b)|\b(?:hours?|weeks?|months?|days?|daily|week-long)\b|\b(?:course|free)\b
    `,
  ),
  topic(
    "meeting",
    "meeting!, meetings!, appointment, team meeting, calendar invite, agenda for",
    String.raw`
      time :: date :: 1 :: On which day and at what time{location, and where}? :: tomorrow morning; next week; every Monday :: \b(?:\d+ ?(?:am|pm)|monday|tuesday|wednesday|thursday|friday|o'clock|daily)\b|\bagenda\b
      audience :: people :: 1 :: Who takes part{preference, and what do they expect}? :: my team; one person I name; customers :: \bwith [A-Z]
      subtype :: topic :: 0.8 :: What is it about{goal, and what should come out}? :: planning; a status report; a decision :: \b(?:about|to discuss|regarding)\b
      platform :: tool :: 0.9 :: Which calendar or tool{restriction, and which times are taken}? :: Google Calendar; Outlook; Zoom; phone :: \b(?:google|outlook|zoom|teams|phone)\b
      time :: length :: 0.7 :: How long will it last{quantity, and how often}? :: 15 minutes; half an hour; an hour :: \b\d+[- ](?:minutes?|hours?)\b
    `,
  ),
  topic(
    "reminder",
    "a reminder!!, reminders!!, remind me!!, alarm!",
    String.raw`
      time :: when :: 1! :: On which day and at what time{quantity, and how often}? :: tomorrow morning; every Monday; an hour before :: \b(?:\d+ ?(?:am|pm)|\d+:\d\d|\d+ (?:minutes|hours|days)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|o'clock|noon|tonight|tomorrow|daily|weekly|every|each|annual\w*|monthly|in the (?:morning|evening))\b
      subtype :: matter :: 0.9 :: What is it about{audience, and who else needs it}? :: an appointment; a task; a birthday :: \b(?:about|of|for|to) \w|\bremind me (?!please|pls)\w
      platform :: tool :: 0.8 :: Which calendar or app{preference, and how should it reach you}? :: Google Calendar; Outlook; the phone's :: \b(?:google|outlook|phone|iphone|android|alexa|siri|calendar|email|mail)\b
    `,
  ),
  topic(
    "productivity",
    "productivity, productive, time management!, schedule!, schedules, routine, routines, habit, habits, tasks, to do, calendar, work life!, procrastination, agenda, timetable!, planner, balance",
    String.raw`
      source :: tasks :: 1 :: Which tasks or appointments are there{criterion, and which matter most}? :: I list them next; a normal work week; a student's week :: \bincluding|such as|:\s*\w
      time :: time :: 0.7 :: Which hours are free{preference, and when do you work best}? :: weekdays 9 to 5; evenings; weekends :: \b(?:\d+ ?(?:am|pm|hours?|days?)|daily|weekly|monday|weekend)\b|\b(?:warm-?up|run|bus)\b|\b(?:books?|articles|focus\w*|techniques|skills)\b
      goal :: goal :: 0.9 :: What should change most{level, and what have you tried}? :: less stress; more done; more free time :: \bto (?:reduce|improve|increase|balance|help)\b|\b(?:schedule|timetable)\b
      audience :: people :: 0.7 :: Who is it for{subtype, and in what situation}? :: just me; a small team; a department :: \b(?:my team|team|employees|people|family)\b
      restriction :: limits :: 0.8 :: Anything fixed or to avoid{audience, and who depends on you}? :: family duties; fixed meetings; no work evenings
    `,
  ),
  topic(
    "news",
    "news!, latest, headlines!, headline, updates, today's, trending, developments, hashtags, polls, scams, breakthroughs, advancements!, latest discoveries!",
    String.raw`
      subtype :: topic :: 0.5 :: Which part of it interests you{goal, and what for}? :: I name it; research; business; politics :: \bheadlines\b.*\bfrom\b|\b(?:polling|rates|version) (?case)
      time :: period :: 0.7 :: How recent should it be{level, and what do you know}? :: today; this week; this month; this year :: \b(?:today|this (?:week|month|year)|20\d\d|last \w+|yesterday|past|recent days|homepage|rates|version|scams|polls|polling)\b
      location :: region :: 0.8 :: Which country or region{audience, and who is it for}? :: worldwide; United States; Europe; my own country :: ^(?![^]*\b(?:news|headlines|law|economy|politic|election|covid|trend))|\b(?:from|about|on|in|global) (?:the )?[A-Z]|website|\b[A-Z]{2,}\b (?case)
      source :: sources :: 0.5 :: Which sources do you trust{restriction, and which not}? :: large newspapers; public broadcasters; scientific journals :: \b(?:bbc|cnn|reuters|times|guardian|twitter|website)\b|\bfrom (?:the )?[A-Z]
    `,
  ),
  topic(
    "legal",
    "is it legal!!, it legal!, landlord!, tenant!, tenants!, lawsuit!, sue!, deposit back!!, rental agreement!!, nda!, non disclosure!!, eviction!!, divorce!, custody!!, copyright!, my employer!, unfair dismissal!!, notice period!!, small claims!!, legal advice!!, a contract!!, my contract!, write a will!!, power of attorney!!, terms of service!!, privacy policy!!",
    String.raw`
      location :: country :: 1! :: In which country or state{time, and is there a deadline}? :: United States; United Kingdom; Germany; I name it :: \b(?:email|e-mail|letter) to my landlord\b|\b(?:in|of|for) (?:the )?[A-Z][a-z]+|\b(?:US|UK|EU|GDPR|California|Texas)\b (?case)
      audience :: parties :: 0.8 :: Who are the parties{goal, and what do you want}? :: a freelancer and a client; tenant and landlord; two companies :: \b(?:between|freelancer|tenant|landlord|employer|client)\b
      source :: papers :: 0.7 :: What is in writing{level, and what has happened since}? :: a contract; mails only; nothing
    `,
  ),
  topic(
    "documentation",
    "documentation!!, readme!!, user manual!!, api docs!!, docstrings!!, changelog!!",
    String.raw`
      audience :: reader :: 1 :: Who will read it{level, and what do they know already}? :: users; developers; operators; all of them :: \b(?:for (?:users|developers|beginners|contributors|end)|user manual|docstrings?)\b
      subtype :: parts :: 0.9 :: Which parts does it need{source, and what exists already}? :: install and first use; every function; design; all :: \b(?:install|usage|reference|section|including|with)\b
    `,
  ),
  topic(
    "research",
    "scientific articles!!, research articles!!, recent articles!!, key events!!, historical events!!, conferences related!!, history of!!, research, history, historical, science, scientific, impact, effects, climate change, physics, philosophy, war, wars, ancient, discoveries, papers, studies, politics, election, law, laws, legal, theory, sources, environmental, species, economics, causes, article about, wikipedia, tax reform, reports on, released reports, concept of, theories, latest research!, black holes, a paper, paper on!, research on!, research published!, medicine research, theory of, mechanics, renaissance, art history!, arguments, roman empire, solar system",
    String.raw`
      subtype :: aspect :: 0.5 :: Which side matters most{level, and what do you know already}? :: causes; present state; effects; debates :: \b(?:causes?|effects?|impact|benefits|role|significance|advantages) (?:of|on)\b|\blearn(?:ing)? (?:about|more)\b.*\band\b|\b(?:application of|paper on|sources)\b|\b(?:contributors|reports|top (?:\w+ )?(?:contributors|reasons))\b|\b(?:brainstorm|project)\b|\b(?:resources|family history|history of)\b|\b(?:existing|timeline|advance(?:s|ments)|latest|findings)\b
      time :: period :: 0.9 :: Which period do you mean{restriction, and what to leave out}? :: this year; the last ten years; the last century; all :: ^(?![^]*\b(?:latest|recent|history|historical|research|discover|published|trend|papers|war))|\b(?:\d{4}|century|last|past|decade|today|this (?:week|month|year)|world war|fall of|family)\b|\b(?:latest|causes|aviation)\b
      location :: region :: 0.85 :: Which country or region{audience, and for which readers}? :: worldwide; United States; Europe; I name it :: ^(?![^]*\b(?:law|legal|politic|tax|species|native|climate|econom|election|environment))|\b(?:in|of|the) (?:the )?[A-Z][a-z]+ (?case)
      goal :: purpose :: 0.8 :: What will you use it for{format, and in which form}? :: a school paper; work; a decision; my own interest :: \bfor (?:a|an|my) \w+|\b(?:interested|learn|love|fascinated|curious)\b
      source :: sources :: 0.5 :: Which sources should it rest on{restriction, and which not}? :: scientific papers; newspapers; official sites; books :: ^(?![^]*\b(?:research|sources|papers?|studies|articles?|data|find)\b)|\b(?:according to|Wikipedia|BBC|CNN|Reuters|from)\b|\b(?:roadmap|transition|guide)\b (?case)
    `,
  ),
];
