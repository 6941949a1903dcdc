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
    "translate, translation, proofread, paraphrase, rephrase, summary of, summarize the, summarize this, summary of the book, summarize a",
    String.raw`
      source :: source :: 1 :: Which text exactly? :: I paste it next; a file I name; a link I give :: ["“«]|https?:|\n\s*\S (?case)
      audience :: audience :: 0.8 :: Who will read the result? :: experts; the general public; children; a customer :: \bfor (?:a|an|my|the) \w+
      format :: length :: 0.8 :: How long should it be? :: one paragraph; half a page; one page :: \b\d+|short|brief|one (?:sentence|paragraph)|proof-?read(?:ing)?|rephrase|paraphrase|translate\b
      goal :: focus :: 0.9 :: What should it focus on? :: main points; plot or story; conclusions; style :: \bfocus|main|key|theme\b
      preference :: tone :: 0.6 :: Formal or informal? :: formal; informal; as in the original :: \b(?:formal|informal|casual|professional)\b
    `,
  ),
  topic(
    "presentation",
    "presentation!, presentations, slides, slide, ppt, powerpoint!, poster, brochure, flyer, infographic, banner",
    String.raw`
      audience :: audience :: 1 :: Who will see it? :: colleagues; customers; students; the public :: \b(?:for (?:my|our|a|an|the) \w+|audience|students|investors|class)\b
      subtype :: points :: 1 :: Which points must it make? :: I list them; causes and effects; results and next steps :: \b(?:including|covering|such as|:\s*\w)
      goal :: purpose :: 0.95 :: What should the audience do afterwards? :: decide; buy; learn it; remember a date
      quantity :: length :: 0.8 :: How many slides or minutes? :: 5 slides; 10 slides; 20 minutes :: \b\d+\b
      source :: material :: 0.9 :: Which facts or pictures do you have? :: my own figures; a report; none
      preference :: style :: 0.7 :: Which style? :: plain business; colourful; academic
      platform :: tool :: 0.6 :: Which program will you use? :: PowerPoint; Google Slides; Keynote; Canva :: \b(?:powerpoint|ppt|google slides|keynote|canva|latex|beamer)\b
    `,
  ),
  topic(
    "inbox",
    "inbox!, gmail!, manage my email, email management, managing my emails, my emails, email inbox!, spam, unread",
    String.raw`
      platform :: service :: 1 :: Which mail program or service? :: Gmail; Outlook; Apple Mail; a company mail :: \b(?:gmail|outlook|yahoo|apple mail)\b
      quantity :: volume :: 0.9 :: How many mails a day? :: under 20; 20 to 100; more
      goal :: problem :: 1 :: What bothers you most about it? :: too many mails; missed replies; finding old mails; spam
      criterion :: rule :: 0.9 :: By which rule should it be sorted? :: by sender; by date; by topic; unread first :: \b(?:sender|by date|unread|based on)\b
      restriction :: limits :: 0.8 :: What must not be moved or deleted? :: nothing; mails from work; unread mails
      time :: frequency :: 0.6 :: Once or regularly? :: once; daily; on every new mail
    `,
  ),
  topic(
    "email",
    "email!, emails!, e-mail, newsletter, reply, message, messages, tweets, tweet",
    String.raw`
      audience :: recipient :: 1 :: Who gets it, and how well known? :: my boss; a customer; a friend; strangers :: \b(?:to my|to the|boss|customers?|clients?|team|manager|professor|colleagues?)\b
      source :: facts :: 1 :: Which facts, dates or names matter? :: I list them next; none; in an earlier mail :: \b(?:about|regarding|because|that)\b \w+ \w+ \w+
      goal :: purpose :: 0.95 :: What should happen after reading? :: a reply; a meeting; a payment; nothing :: \bto (?:ask|request|thank|apologi|invite|inform|decline|cancel|confirm|schedule)
      platform :: service :: 0.9 :: Which mail program or service? :: Gmail; Outlook; Apple Mail :: \b(?:gmail|outlook|yahoo|apple mail|twitter|slack|whatsapp)\b
      criterion :: rule :: 0.85 :: By which rule should it be sorted? :: by sender; by date; by topic; unread first :: \b(?:by|based on|sender|unread)\b
      preference :: tone :: 0.7 :: Which tone? :: friendly; formal; firm :: \b(?:formal|friendly|polite|professional|casual)\b
      time :: frequency :: 0.6 :: Once or regularly? :: once; daily; on every new message :: \b(?:daily|weekly|every|specific time|once)\b
    `,
  ),
  topic(
    "files",
    "photos, photo collection, file, files!, folder!, folders, directory!, directories, backup!, backups!, back up, csv, pdf, pdfs, spreadsheet, excel, disk, drive, desktop, log, logs, zip, rename, filesystem, file system, extensions, duplicates, mp3",
    String.raw`
      source :: files :: 1 :: Which files or folder exactly? :: the current folder; a path I give; everything below it :: (?:^|\s)[~/.][\w./]+|\b[A-Z]:\\|\w+\.\w{2,4}\b|["'“][^"'”]+["'”] (?case)
      platform :: system :: 0.6 :: Which operating system? :: Windows; macOS; Linux :: \b(?:windows|mac|linux|ubuntu|android|ios|bash|shell)\b
      criterion :: rule :: 0.95 :: By which rule or order? :: by date; by name; by type; by size :: \b(?:by|based on|according to)\b
      restriction :: conflicts :: 0.8 :: What about duplicates or existing files? :: skip them; overwrite; rename; ask first :: \b(?:overwrite|skip|duplicate)
      location :: destination :: 0.7 :: Where should the result go? :: same folder; a new folder; cloud storage :: \binto (?:the |a |an )?[\w]
      time :: frequency :: 0.7 :: How often should it run? :: once; daily; weekly; on every change :: \b(?:daily|weekly|hourly|every|regularly|once|periodic)
      format :: format :: 0.4 :: Which format should come out? :: same as now; CSV; PDF; plain text :: \b(?:csv|pdf|json|xlsx?|zip|png|jpe?g|mp3|txt|markdown)\b
    `,
  ),
  topic(
    "app",
    "website!, websites!, web page, webpage, landing page, chatbot!, bot, portal, dashboard, login, wordpress, api, backend, frontend, web application, mobile app, build an, app that, an app, to-do list, interface",
    String.raw`
      subtype :: features :: 1 :: What must a user be able to do? :: read information; sign in and save data; buy something; chat :: \b(?:that (?:lets|allows|can)|where users)\b
      audience :: users :: 0.95 :: Who will use it, and how many? :: only me; my team; customers; the public :: \bfor (?:my|our|a|an|the) \w+
      platform :: technology :: 0.95 :: Which technology or platform? :: plain HTML; React; WordPress; Android or iOS :: \b(?:react|wordpress|django|flask|swift|kotlin|flutter|android|ios|html|javascript|python|node|vue)\b
      goal :: purpose :: 0.95 :: What is its purpose? :: a portfolio; a shop; an internal tool; practice :: \b(?:portfolio|shop|store|blog|to (?:track|manage|sell|book|order))\b
      source :: content :: 0.85 :: Which content or data is there already? :: texts and pictures; a database; nothing yet
      restriction :: limits :: 0.8 :: Any limits: hosting, cost, privacy? :: free hosting; must run offline; private data
      preference :: design :: 0.7 :: Which look do you want? :: plain; modern; like a site I name :: \b(?:simple|modern|dark|minimal|clean)\b
      budget :: budget :: 0.7 :: What may it cost per month? :: nothing; up to 20; more
    `,
  ),
  topic(
    "code",
    "script!, scripts, python!, function!, algorithm!, algorithms, javascript!, java, html, crawler!, scraper!, scrape!, automate, automation, typescript, rust, golang, php, ruby, numpy, pandas, sorting, fibonacci, factorial, prime, calculator, regex, sudoku, matlab, c++, django, xaml, program, python program, python code, code, web crawler, backtracking, web scraper!",
    String.raw`
      source :: input :: 1 :: What is the input, and from where? :: a file; user input; a web page; a database :: \b(?:from (?:a|an|the|my)|input (?:is|file)|given (?:a|an))\b|\w+\.(?:csv|json|txt|xlsx?)\b
      subtype :: steps :: 0.5 :: Which steps should it do, in order? :: I list them next; the usual ones; only the first
      platform :: programming_language :: 0.9 :: Which language and environment? :: Python; JavaScript; Bash; Java :: \b(?:python|javascript|typescript|java|c\+\+|c#|sql|bash|shell|powershell|rust|golang|php|ruby|swift|kotlin|matlab|html|css|excel|vba|node|latex)\b
      platform :: environment :: 0.5 :: Where will the program run? :: on Windows; on Linux; on a server; in a browser :: \b(?:windows|linux|ubuntu|mac ?os|server|browser|excel|html|css|latex)\b
      criterion :: edge_cases :: 0.65 :: What about errors and odd input? :: stop with a message; skip and log; not needed :: \b(?:error|exception|invalid|empty|edge)\b
      restriction :: limits :: 0.6 :: Any limits: libraries, size, security? :: standard library only; large data; no network :: \b(?:without|only|standard library|must|using|numpy|pandas)\b
      goal :: users :: 0.6 :: Who will use it, and why? :: only me; my team; customers; for practice :: \bfor (?:a|an|my|our|the) \w+
      format :: output :: 0.8 :: Where should the result go? :: to the screen; into a file; into a database; by mail :: \b(?:returns?|prints?|outputs?|display|plot|to a (?:file|csv|json)|send|email)\b
      time :: frequency :: 0.6 :: How often will it run? :: once; daily; all the time :: \b(?:daily|every|once|real[- ]time|periodic|regular)
      quantity :: size :: 0.6 :: How much data will it handle? :: a few items; thousands; millions :: \b\d (?case)
    `,
  ),
  topic(
    "system",
    "server, servers, linux, docker, git, sql, database, databases, mysql, deploy, deployment, kubernetes, ubuntu, nginx, network, ssh, cron, cpu, memory, firewall, passwords, password, monitor the, packages, operating system, aws, cloud, cron job!, bash command, cpu utilization",
    String.raw`
      platform :: system :: 1 :: Which system and version? :: Ubuntu or Debian; Windows Server; macOS; in the cloud :: \b(?:ubuntu|debian|centos|windows|mac ?os|aws|azure|gcp|mysql|postgres\w*|mongodb|sqlite)\b
      source :: present :: 1 :: What is set up now? :: nothing yet; a default install; I paste the settings :: \x60{3}|\b(?:currently|already|existing)\b
      subtype :: target :: 0.95 :: Which part, table or service exactly? :: everything; one I name; only the newest :: ["'\x60“]\w
      restriction :: limits :: 0.9 :: What must not break or change? :: running users; stored data; nothing, it is a test
      goal :: goal :: 0.85 :: What should be better afterwards? :: speed; safety; cost; less work :: \bto (?:improve|secure|reduce|speed|monitor|store)\b
      time :: frequency :: 0.75 :: Once or regularly? :: once; daily; all the time :: \b(?:daily|weekly|hourly|every|continuous|regular)
      format :: output :: 0.5 :: Commands, a script or an explanation? :: commands; a script; an explanation :: \b(?:command|script|query|steps|explain)\b
    `,
  ),
  topic(
    "data",
    "dataset, datasets, analyze, analyse, analysis, visualize, visualization, visualizations, chart, charts, graph, graphs, plot, statistics, statistical, sentiment, predict, prediction, regression, machine learning, forecast, correlation, metrics, trends, historical price, price data, comparison, comparative, survey, data set, reviews, comparative study, data analysis, sales data, weather data, census data, the data, csv file",
    String.raw`
      source :: data :: 1 :: Which data, and where is it? :: a file I give; public data; a database :: \b\w+\.(?:csv|json|xlsx?)\b|https?:|from (?:the )?[A-Z] (?case)
      goal :: goal :: 1 :: Which decision or question is behind it? :: understand the past; predict the future; compare options :: \bto (?:find|predict|identify|see|determine|understand|decide)\b
      time :: period :: 0.9 :: Which period should it cover? :: last month; last year; last five years; all :: \b(?:\d{4}|last|past|years?|months?|week|today|decade)\b
      criterion :: method :: 0.7 :: Which measure or method counts? :: totals; averages; growth; accuracy :: \b(?:average|mean|growth|accuracy|regression|by)\b
      subtype :: aspect :: 0.7 :: Which figures or aspects matter most? :: prices; counts; ratings; opinions
      location :: region :: 0.7 :: Which country or market? :: worldwide; one country; my own data :: \b(?:in|of) (?:the )?[A-Z][a-z]+ (?case)
      platform :: tools :: 0.7 :: Which tool do you use? :: Python; Excel; R; none :: \b(?:python|javascript|typescript|java|c\+\+|c#|sql|bash|shell|powershell|rust|golang|php|ruby|swift|kotlin|r|matlab|html|css|excel|vba|node)\b
      format :: output :: 0.6 :: How should the result look? :: a chart; a table; a short text :: \b(?:chart|graph|table|report|plot|summary)\b
    `,
  ),
  topic(
    "writing",
    "essay!, essays, story, stories, poem!, poems, article, articles, blog, speech, letter, letters, report, reports, script for, proposal, newsletter, caption, lyrics, post, outline, lesson plan, template, latex, paper, book review, biography, blog post!, article about!, an article!, essay about!, short story!",
    String.raw`
      audience :: audience :: 0.95 :: Who will read or hear it? :: customers; colleagues; students; the public :: \b(?:for (?:a|an|my|our|the) \w+|to my \w+|audience|readers)\b
      subtype :: topic :: 1 :: What exactly should it be about? :: a personal story; a current event; I give the points :: \b(?:about|on|regarding|of) (?:the |a |an )?\w+(?: \w+){2,}
      goal :: purpose :: 0.95 :: What should the reader do or feel? :: be informed; be convinced; be amused; reply :: \bto (?:convince|persuade|ask|thank|apologi|inform|explain|announce|invite|request|complain)
      source :: facts :: 0.9 :: Which facts or names must it hold? :: I list them next; none, invent freely; only public facts
      preference :: tone :: 0.7 :: Which tone? :: friendly; formal; humorous; urgent :: \b(?:formal|funny|humorous|professional|casual|friendly|persuasive|tone|style)\b
      format :: length :: 0.6 :: How long should it be? :: a paragraph; one page; three pages :: \b\d+|short|brief|long\b
      restriction :: limits :: 0.6 :: Anything that must not appear? :: no names; no jargon; no sales talk
      time :: occasion :: 0.5 :: For which date or occasion? :: this week; an exam; a meeting
    `,
  ),
  topic(
    "local",
    "near me, nearby, nearest, local, my area, restaurant!, restaurants!, museum!, museums!, park, parks, weather, hospital, hospitals, pharmacy, post office, volunteer, volunteering, gallery, galleries, concert, concerts, order a, reservation, community events, my location, hair salon, dentist, service near, laundry service, local!, service with, in my area!, nearby!",
    String.raw`
      location :: location :: 1 :: In which city or area? :: the city centre; near my home; I name it :: \b(?:in|near|around|of) (?:the )?[A-Z][a-z]+ (?case)
      time :: date :: 0.9 :: For which day and time? :: today; this weekend; a date I name :: \b(?:today|tonight|tomorrow|weekend|now|january|february|march|april|june|july|august|september|october|november|december)\b
      preference :: preference :: 0.85 :: What matters most to you? :: price; rating; distance; atmosphere :: \b(?:cheap|best|top|rated|quiet|vegan|italian|family)
      budget :: budget :: 0.8 :: What may it cost? :: free; up to 30; no limit
      audience :: people :: 0.7 :: Who is coming along? :: just me; a couple; family with children
      subtype :: kind :: 0.4 :: Which kind exactly? :: classic; modern; for beginners
      restriction :: limits :: 0.7 :: Any special needs? :: wheelchair access; dietary needs; parking
    `,
  ),
  topic(
    "learning",
    "learn, learning, courses!, tutorials!, teach me, lessons, lesson, curriculum!, classes, spanish!, french!, german, mandarin, speak italian, learn italian, vocabulary, public speaking, certification!, test prep, fluent!, calculus, beginner's, learning plan!, a course, online course!, course on!, course for!, course about!, course in, my skills, skills in, tutorial on, tutorial for, study plan!, self-study!, guide to, exam!, basics of!, start learning!, learn python!, how to code!, fundamentals of!, learning python!, phrases!, help me learn!, resources for learning!, friendly resources!, resources about, lsat!, toefl!, gre!, math homework, learning about!, interested in learning!, to understanding!",
    String.raw`
      goal :: goal :: 1 :: What do you need it for? :: work; travel; an exam; fun :: \b(?:for (?:work|travel|an exam|my job|fun|data analysis)|to (?:pass|get|become|build)|exam|lsat|toefl|gre|sat)\b
      time :: time :: 0.9 :: How much time per week, until when? :: an hour; 3 to 5 hours; daily, for a month :: \b(?:hours?|weeks?|months?|days?|daily|by)\b
      subtype :: part :: 0.65 :: Which topic within it comes first? :: the basics; a real project; one weak point :: \bbasics?|basic|fundamentals|advanced|beginner\b
      level :: level :: 0.7 :: What do you know already? :: nothing; the basics; a good deal :: \b(?:beginners?|from scratch|advanced|intermediate|new to|no experience|basics)\b
      budget :: budget :: 0.95 :: Free, or what may it cost? :: free only; up to 50; up to 300 :: \bfree|paid\b
      preference :: method :: 0.6 :: Which way of learning do you prefer? :: videos; books; exercises; with a teacher :: \b(?:videos?|books?|interactive|exercises|online)\b
      format :: format :: 0.4 :: Plan, list or explanation? :: a weekly plan; a list of sources; an explanation
    `,
  ),
  topic(
    "meeting",
    "meeting!, meetings!, appointment, team meeting, calendar invite, agenda for, reminder!, reminders!",
    String.raw`
      time :: date :: 1 :: On which day and at what time? :: tomorrow morning; next week; every Monday :: \b(?:\d+ ?(?:am|pm)|monday|tuesday|wednesday|thursday|friday|o'clock|daily)\b
      audience :: people :: 1 :: Who takes part? :: my team; one person I name; customers :: \bwith [A-Z]
      subtype :: topic :: 0.9 :: What is it about? :: planning; a status report; a decision :: \b(?:about|to discuss|regarding)\b
      platform :: tool :: 0.9 :: Which calendar or tool? :: Google Calendar; Outlook; Zoom; phone :: \b(?:google|outlook|zoom|teams|phone)\b
      time :: length :: 0.7 :: How long will it last? :: 15 minutes; half an hour; an hour :: \b\d+[- ](?:minutes?|hours?)\b
    `,
  ),
  topic(
    "productivity",
    "productivity, productive, time management!, schedule!, schedules, routine, routines, habit, habits, tasks, to-do, reminder, reminders, calendar, work-life!, procrastination, agenda, timetable!, planner, balance",
    String.raw`
      source :: tasks :: 1 :: Which tasks or appointments are there? :: I list them next; a normal work week; a student's week :: \bincluding|such as|:\s*\w
      time :: time :: 0.9 :: Which hours and days are free? :: weekdays 9 to 5; evenings; weekends :: \b(?:\d+ ?(?:am|pm|hours?|days?)|daily|weekly|monday|weekend)\b
      goal :: goal :: 0.9 :: What should change most? :: less stress; more done; more free time :: \bto (?:reduce|improve|increase|balance|help)\b
      platform :: tool :: 0.7 :: Which app or tool do you use? :: Google Calendar; Outlook; paper; none :: \b(?:google|outlook|notion|trello|excel|calendar|gmail)\b
      audience :: people :: 0.7 :: For how many people? :: just me; a small team; a department :: \b(?:my team|team|employees|people|family)\b
      restriction :: limits :: 0.8 :: Anything fixed or to avoid? :: family duties; fixed meetings; no work evenings
      preference :: style :: 0.5 :: Strict plan or loose guide? :: strict; loose; a mix
    `,
  ),
  topic(
    "news",
    "news!, latest, headlines!, headline, updates, update, today's, trending, developments, hashtags",
    String.raw`
      subtype :: topic :: 1 :: Which topic or field? :: politics; technology; business; sports :: \b(?:about|on|in|related to) (?:the )?\w+
      time :: period :: 1 :: Since when: today, this week, this month? :: today; this week; this month; this year :: \b(?:today|this (?:week|month|year)|20\d\d|last \w+|yesterday|past)\b
      location :: region :: 0.9 :: Which country or region? :: worldwide; United States; Europe; my own country
      source :: sources :: 0.85 :: Which sources do you trust? :: large newspapers; public broadcasters; journals :: \b(?:bbc|cnn|reuters|times|guardian|from)\b
      quantity :: number :: 0.6 :: How many items? :: 3; 5; 10 :: \b(?:\d+|three|five|ten)\b
      format :: depth :: 0.4 :: Headlines only, or a summary of each? :: headlines; two lines each; full summaries :: \b(?:headlines?|summary|summari[sz]e|detailed)\b
      goal :: purpose :: 0.75 :: What do you need it for? :: to stay informed; a report; an investment
    `,
  ),
  topic(
    "research",
    "research, history, historical, science, scientific, impact, effects, climate change, physics, philosophy, war, wars, ancient, discoveries, papers, studies, politics, election, law, laws, legal, theory, explain, sources, environmental, species, economics, causes, article about, wikipedia, tax reform, reports on, released reports, concept of, theories, latest research!, black holes, a paper, paper on!, research on!, research published, advancements, medicine research, theory of, mechanics, renaissance, art history!, arguments",
    String.raw`
      subtype :: aspect :: 1 :: Which side of it matters most? :: causes; present state; effects; debates :: \b(?:causes?|effects?|impact|benefits|role|history) (?:of|on)\b
      goal :: purpose :: 0.9 :: What will you use it for? :: a school paper; work; a decision; curiosity :: \bfor (?:a|an|my) \w+
      time :: period :: 0.9 :: Which period do you mean? :: this week; this year; last ten years; all :: \b(?:\d{4}|century|last|past|decade|today|this (?:week|month|year)|world war)\b
      location :: region :: 0.8 :: Which country or region? :: worldwide; United States; Europe; I name it :: \b(?:in|of) (?:the )?[A-Z][a-z]+ (?case)
      source :: sources :: 0.7 :: Which sources do you trust? :: scientific papers; newspapers; official sites :: \b(?:from|according to|papers?|BBC|CNN|Wikipedia|Reuters)\b (?case)
      format :: depth :: 0.5 :: How deep should it go? :: a few lines; one page; full detail :: \b(?:brief|short|detailed|comprehensive|top \d+|\d+)\b
      level :: level :: 0.3 :: How much do you know already? :: nothing; the basics; a lot
    `,
  ),
  topic(
    "shopping",
    "buy, purchase, product, products, price, prices, deals, cheap, cheapest, brands, shopping, best-selling, top-selling, top-rated, order, best rated",
    String.raw`
      budget :: budget :: 1 :: What is your budget? :: under 50; 50 to 200; over 200
      goal :: use :: 1 :: What will you use it for? :: every day; now and then; a gift; work :: \bfor (?:a|an|my|the|work|travel) ?\w+
      preference :: features :: 0.9 :: Which feature matters most? :: price; quality; size; brand
      location :: country :: 0.8 :: In which country or shop? :: online; nearby; I name it :: \b(?:in|near|around|of) (?:the )?[A-Z][a-z]+ (?case)
      criterion :: criterion :: 0.8 :: What makes one the best? :: reviews; price; long life
      subtype :: kind :: 0.9 :: Which kind exactly? :: small; standard; professional
      restriction :: limits :: 0.7 :: Anything to avoid? :: certain brands; second-hand; long delivery
      audience :: user :: 0.7 :: Who will use it? :: just me; a family; a child
    `,
  ),
];
