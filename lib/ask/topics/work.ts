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
    /\b(?:translat\w+|proofread\w*|paraphras\w+|rephras\w+|summari[sz]e|summary of)\b/i,
    String.raw`
      source :: source :: 1 :: Which text exactly? :: I paste it next; a file I name; a link I give :: ["“«]|https?:|\n\s*\S (?case)
      audience :: audience :: 0.8 :: Who will read the result? :: experts; the general public; children; a customer :: \bfor (?:a|an|my|the) \w+
      format :: length :: 0.8 :: How long should it be? :: one paragraph; half a page; one page :: \b\d+|short|brief|one (?:sentence|paragraph)\b
      goal :: focus :: 0.9 :: What should it focus on? :: main points; plot or story; conclusions; style :: \bfocus|main|key|theme\b
      preference :: tone :: 0.6 :: Formal or informal? :: formal; informal; as in the original :: \b(?:formal|informal|casual|professional)\b
    `,
  ),
  topic(
    "files",
    /\b(?:files?|folders?|director(?:y|ies)|backups?|back up|csv|pdfs?|spreadsheets?|excel|disk|drive|desktop|log files?|images? to|zip)\b/i,
    String.raw`
      source :: files :: 1 :: Which files or folder exactly? :: the current folder; a path I give; everything below it :: (?:^|\s)[~/.][\w./]+|\b[A-Z]:\\|\w+\.\w{2,4}\b|["'“][^"'”]+["'”] (?case)
      platform :: system :: 0.9 :: Which operating system? :: Windows; macOS; Linux :: \b(?:windows|mac|linux|ubuntu|android|ios)\b
      criterion :: rule :: 0.95 :: By which rule or order? :: by date; by name; by type; by size :: \b(?:by|based on|according to)\b
      restriction :: conflicts :: 0.85 :: What about duplicates or existing files? :: skip them; overwrite; rename; ask first :: \b(?:overwrite|skip|duplicate)
      location :: destination :: 0.85 :: Where should the result go? :: same folder; a new folder; cloud storage :: \b(?:to|into) (?:the |a |an )?[\w'"/.-]+(?: folder| directory| drive)?
      time :: frequency :: 0.7 :: How often should it run? :: once; daily; weekly; on every change :: \b(?:daily|weekly|hourly|every|regularly|once|periodic)
      format :: format :: 0.6 :: Which format should come out? :: same as now; CSV; PDF; plain text :: \b(?:csv|pdf|json|xlsx?|zip|png|jpe?g|mp3|txt)\b
    `,
  ),
  topic(
    "code",
    /\b(?:scripts?|python|code|programs?|functions?|algorithms?|sql|databases?|apis?|apps?|application|software|websites?|web ?pages?|chatbot|deploy\w*|servers?|linux|docker|git|automat\w+|scrap\w+|javascript|java|html|react|class|crawler|bot|server)\b/i,
    String.raw`
      source :: input :: 1 :: What is the input, and from where? :: a file; user input; a web page; a database :: \b(?:from|given|takes?|reads?|input)\b
      subtype :: function :: 1 :: What exactly must it do first? :: the smallest useful version; everything named; a prototype :: \b(?:that|which|to) \w+ .{20,}
      platform :: platform :: 0.9 :: Which language and environment? :: Python; JavaScript; Bash; Java :: \b(?:python|javascript|typescript|java|c\+\+|c#|sql|bash|shell|powershell|rust|golang|php|ruby|swift|kotlin|r|matlab|html|css|excel|vba|node)\b
      criterion :: edge_cases :: 0.85 :: What about errors and odd input? :: stop with a message; skip and log; not needed :: \b(?:error|exception|invalid|empty|edge)\b
      restriction :: limits :: 0.85 :: Any limits: libraries, size, security? :: standard library only; large data; no network :: \b(?:without|only|standard library|must)\b
      goal :: users :: 0.8 :: Who will use it, and why? :: only me; my team; customers; for practice :: \bfor (?:a|an|my|our|the) \w+
      format :: output :: 0.7 :: What should come out? :: printed text; a file; a chart; JSON :: \b(?:returns?|prints?|outputs?|display|json|csv|chart|save)\b
      time :: frequency :: 0.6 :: How often will it run? :: once; daily; all the time :: \b(?:daily|every|once|real[- ]time|periodic|regular)
      preference :: features :: 0.7 :: Which features matter most? :: simple to use; fast; easy to extend
      quantity :: size :: 0.6 :: How much data will it handle? :: a few items; thousands; millions :: \b\d (?case)
    `,
  ),
  topic(
    "data",
    /\b(?:data|datasets?|analy[sz]\w*|visuali[sz]\w+|charts?|graphs?|plot|statistic\w*|sentiment|predict\w*|regression|machine learning|forecast|correlation|trends?|metrics|dashboard)\b/i,
    String.raw`
      source :: data :: 1 :: Which data, and where is it? :: a file I give; public data; a database :: \b\w+\.(?:csv|json|xlsx?)\b|https?:|from (?:the )?[A-Z] (?case)
      goal :: goal :: 1 :: Which decision or question is behind it? :: understand the past; predict the future; compare options :: \bto (?:find|predict|identify|see|determine|understand|decide)\b
      time :: period :: 0.9 :: Which period should it cover? :: last month; last year; last five years; all :: \b(?:\d{4}|last|past|years?|months?|week|today|decade)\b
      criterion :: method :: 0.85 :: Which measure or method counts? :: totals; averages; growth; accuracy :: \b(?:average|mean|growth|accuracy|regression|by)\b
      subtype :: aspect :: 0.85 :: Which aspect matters most? :: price; volume; quality; differences
      location :: region :: 0.7 :: Which country or market? :: worldwide; one country; my own data :: \b(?:in|of) (?:the )?[A-Z][a-z]+ (?case)
      platform :: tools :: 0.7 :: Which tool do you use? :: Python; Excel; R; none :: \b(?:python|javascript|typescript|java|c\+\+|c#|sql|bash|shell|powershell|rust|golang|php|ruby|swift|kotlin|r|matlab|html|css|excel|vba|node)\b
      format :: output :: 0.6 :: How should the result look? :: a chart; a table; a short text :: \b(?:chart|graph|table|report|plot|summary)\b
    `,
  ),
  topic(
    "writing",
    /\b(?:essays?|story|stories|poems?|articles?|blog|speech|letters?|e-?mails?|report|script for|proposal|presentation|slides?|ppt|powerpoint|newsletter|caption|lyrics|flyer|brochure|review of|post|outline|lesson plan)\b/i,
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
    "learning",
    /\b(?:learn(?:ing)?|courses?|study(?:ing)?|tutorials?|teach me|exams?|lessons?|curriculum|classes|spanish|french|german|italian|mandarin|english|vocabulary|public speaking|practice|skills?|certification|test prep)\b/i,
    String.raw`
      goal :: goal :: 1 :: What do you need it for? :: work; travel; an exam; fun :: \b(?:for (?:work|travel|an exam|a job|fun|beginners)|to (?:pass|get|speak|become|build))\b
      time :: time :: 0.9 :: How much time per week, until when? :: an hour; 3 to 5 hours; daily, for a month :: \b(?:hours?|weeks?|months?|days?|daily|by)\b
      subtype :: part :: 0.95 :: Which part of it comes first? :: the basics; a real project; one weak point :: \bbasics?|basic|fundamentals|advanced\b
      level :: level :: 0.6 :: What do you know already? :: nothing; the basics; a good deal :: \b(?:beginner|basics?|from scratch|advanced|intermediate|new to|start(?:ing)?)\b
      budget :: budget :: 0.8 :: Free, or what may it cost? :: free only; up to 50; up to 300 :: \bfree|paid\b
      preference :: method :: 0.8 :: How do you like to learn? :: videos; books; exercises; with a teacher :: \b(?:online|videos?|books?|course|app|interactive)\b
      platform :: tools :: 0.6 :: What do you have to learn with? :: a computer; only a phone; the instrument
      format :: format :: 0.4 :: Plan, list or explanation? :: a weekly plan; a list of sources; an explanation
    `,
  ),
  topic(
    "productivity",
    /\b(?:productiv\w+|organi[sz]e|time management|schedules?|routines?|habits?|tasks?|to-do|reminders?|calendar|meetings?|work-life|procrastinat\w+|inbox|agenda|timetable)\b/i,
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
    "local",
    /\b(?:near me|nearby|nearest|local|in my (?:area|city|town)|restaurants?|museums?|parks?|weather|hospitals?|pharmac\w+|post office|volunteer\w*|gym near|galler(?:y|ies)|concerts?|traffic)\b/i,
    String.raw`
      location :: location :: 1 :: In which city or area? :: the city centre; near my home; I name it :: \b(?:in|near|around|of) (?:the )?[A-Z][a-z]+ (?case)
      time :: date :: 0.9 :: For which day and time? :: today; this weekend; a date I name :: \b(?:today|tonight|tomorrow|weekend|now|january|february|march|april|june|july|august|september|october|november|december)\b
      preference :: preference :: 0.85 :: What matters most to you? :: price; rating; distance; atmosphere :: \b(?:cheap|best|top|rated|quiet|vegan|italian|family)
      budget :: budget :: 0.8 :: What may it cost? :: free; up to 30; no limit
      audience :: people :: 0.7 :: Who is coming along? :: just me; a couple; family with children
      subtype :: kind :: 0.8 :: Which kind exactly? :: classic; modern; for beginners
      restriction :: limits :: 0.7 :: Any special needs? :: wheelchair access; dietary needs; parking
    `,
  ),
  topic(
    "research",
    /\b(?:research|history|historical|science|scientific|impact|effects?|climate change|physics|philosoph\w+|wars?|ancient|news|latest|headlines|updates?|discover(?:y|ies)|papers?|studies|politics|election|laws?|legal|theor(?:y|ies)|explain)\b/i,
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
    /\b(?:buy(?:ing)?|purchase|products?|prices?|deals?|cheap(?:est)?|brands?|shopping|best-?selling|top-?rated|order|recommend)\b/i,
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
