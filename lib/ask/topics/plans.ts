/**
 * Questions about journeys, events, money, work and things to buy.
 *
 * @module
 */

import { type Topic, topic } from "./topic.ts";

/** Topics where something is planned, bought or decided. */
export const PLANS: readonly Topic[] = [
  topic(
    "gift",
    "gifts!, present for!, presents, gift ideas, gift!!",
    String.raw`
      audience :: recipient :: 1! :: Who is it for, and what age? :: partner; parent; child; colleague :: \bfor (?:my|a|an|his|her) \w+|\bas (?:a )?gifts?\b
      budget :: budget :: 1 :: What is your budget{source, and what do they already have}? :: under 25; 25 to 100; over 100 :: \bas (?:a )?gifts?\b
      preference :: interests :: 1 :: What does the person enjoy{restriction, and what not}? :: cooking; sports; books; technology :: \b(?:loves?|likes?|enjoys?|fan of|into)\b|\bas (?:a )?gifts?\b
      goal :: occasion :: 0.7 :: For which occasion{criterion, and should it be practical or personal}? :: birthday; wedding; holiday; thank you :: \b(?:birthday|wedding|christmas|anniversary|graduation|valentine)|\bas (?:a )?gifts?\b
    `,
  ),
  topic(
    "event",
    "party!, parties, wedding!, birthday!, celebrate, celebration, anniversary, conference!, festival, reunion, gathering, ceremony, workshop, retreat!, offsite!!, off site!!, team building!!, kickoff!, potluck!, game night, baby shower!!, fundraiser!, event, picnic, bbq, barbecue, birthday party!, clean up event!, neighborhood event, community event, community cleanup!!, cleanup day!, clean up day!",
    String.raw`
      quantity :: guests :: 1 :: How many will come{criterion, and what must not be missing}? :: under 10; 10 to 30; 30 to 100; over 100 :: \b\d+ (?:people|guests|attendees|participants|friends)\b|\b(?:message|outfit|dress|wish|card|invitation|speech|cake|gift|permits?)\b|\b(?:conferences|history|timeline)\b
      budget :: budget :: 1 :: What is your budget{preference, and what do the guests like}? :: under 200; 200 to 1,000; over 1,000 :: \b(?:message|wish|card|invitation|speech|flyer|toast|dates?)\b|\b(?:virtual|online|conferences|history|timeline|clean-?up)\b
      location :: venue :: 0.95 :: Where will it be{platform, and what is there to use}? :: at home; a rented hall; outdoors :: \b(?:at home|venue|outdoor|backyard|office|beach|hall|park|virtual|online|neighborhood|message|wish|card|speech|outfit)\b|\b(?:history|timeline)\b|\b(?:clean-?up|conferences|list|places|venues)\b
      time :: date :: 0.9 :: When and for how long{source, and what is fixed already}? :: one afternoon this month; an evening; a whole weekend :: \b(?:january|february|march|april|june|july|august|september|october|november|december|weekend|tomorrow|message|wish|card|speech)\b|\b(?:history|timeline|conferences|places|venues)\b
      audience :: guests_age :: 0.95 :: Who is coming{restriction, and any special needs}? :: children; adults; families; colleagues :: \b(?:kids|women|men|girls|boys|bachelor\w*|adults|colleagues|family|friends|team|year[- ]old|neighborhood|message|wish|outfit)\b|\b(?:clean-?up|conferences|history|timeline)\b|\bconference\b
      preference :: theme :: 0.5 :: Which theme or style{restriction, and what do you dislike}? :: elegant; relaxed; colourful; no theme :: \b(?:theme|casual|formal|elegant|permits?|message|clean-up|fundrais\w*|conference)\b|\b(?:virtual|reunion)\b|\b(?:cleanup|history|timeline|list)\b
    `,
  ),
  topic(
    "route",
    "route, directions, drive from, quickest, fastest route, bus, trains, train to, departures, traffic patterns, traffic update, traffic on, traffic conditions, bus schedule!!, next bus!!, train schedule!!, next train!!, the bus!, directions to!",
    String.raw`
      time :: time :: 1 :: When do you go{criterion, and when must you arrive}? :: now; tomorrow morning; at the weekend :: \b(?:today|now|tomorrow|weekend|am|pm)\b|\b(?:web|usual|patterns|data)\b|\bfastest route\b
      platform :: transport :: 0.95 :: By car, train, bus or on foot{audience, and with whom}? :: car; train; bus; on foot :: \b(?:car|drive|driving|train|bus|walk|bike|fly|flight|road)\b
      restriction :: avoid :: 0.9 :: Anything to avoid{goal, and any stops on the way}? :: tolls; motorways; ferries; nothing :: \b(?:avoid|without)\b|\bdepartures\b
      location :: start :: 0.95 :: From where to where exactly{restriction, and what to avoid}? :: my home; the station; an address I give :: \bfrom\b.*\bto\b
      preference :: stops :: 0.8 :: Fastest, cheapest or nicest way{restriction, and what to avoid}? :: fastest; cheapest; nicest :: \b(?:fastest|quickest|cheapest|scenic|shortest)\b|\bdepartures|schedule|bus\b
    `,
  ),
  topic(
    "flight",
    "flight!, flights!, airline, airlines, plane, fly to, flying, layover, baggage, airport, round trip, airfare",
    String.raw`
      time :: dates :: 1 :: On which dates, and how flexible? :: fixed dates; two or three days either way; any day :: \b(?:\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2})\b
      audience :: travellers :: 0.95 :: How many passengers, any children{restriction, any special needs}? :: one adult; two adults; with children :: \b(?:family|kids|children|passengers?|adults?|solo)\b
      preference :: comfort :: 0.85 :: Direct only, which class{criterion, and any airlines to avoid}? :: direct, economy; stops are fine; business class :: \b(?:direct|non-?stop|business class|first class|economy)\b|\b(?:hotel|budget)\b
      budget :: budget :: 0.9 :: What may it cost{criterion, and what matters more than price}? :: the cheapest; up to 500; up to 1,000 :: [$€£]\s?\d|\bcheapest\b
      source :: origin :: 1! :: From where{platform, and which other airports would do}? :: the airport nearest to me; I name it; any in my region :: \b[A-Z]{3}\b(?! flights)|\bfrom \w
      restriction :: baggage :: 0.7 :: How much baggage{subtype, and anything special to carry}? :: hand baggage only; one bag; several bags :: \bbaggage|luggage\b
    `,
  ),
  topic(
    "hotel",
    "hotel!, hotels!, resorts!, resort!, eco resorts!, accommodation!, airbnb!, hostel!, hostels!, bnb",
    String.raw`
      time :: dates :: 1 :: For which dates or nights{goal, and what brings you there}? :: one night; a weekend; one week; a date I name :: \b(?:\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|weekend|tonight|\d+ nights?)\b
      budget :: budget :: 1 :: What may a night cost{restriction, and what must be avoided}? :: under 80; 80 to 200; no limit
      audience :: guests :: 0.95 :: How many guests, any children{level, any special needs}? :: one; a couple; a family :: \b(?:family|kids|children|couple|solo|two|guests)\b
      location :: city :: 1! :: In which city or area{criterion, and close to what}? :: I name it; near a place I name; near me :: \b(?:near|close to|downtown|centre|center)\b
      preference :: comfort :: 0.75 :: What must it offer{restriction, and what would disturb you}? :: breakfast; a pool; parking; pets allowed :: \b(?:pool|breakfast|pet|spa|eco-friendly|wifi)\b
    `,
  ),
  topic(
    "travel",
    "trip!, trips!, traveling, travelling, vacation!, itinerary!, guided tour, tourist, backpacking, cruise, sightseeing, bnb, abroad, hike, hiking!, camping!, road trip, honeymoon, beach, beaches, visiting, attractions, weekend getaway, getaway, travel to, travel plan, my travel, traveling to, plan to visit, to visit, places to, destination, travel, weekend away!",
    String.raw`
      time :: dates :: 1! :: When and for how many days{goal, and for which occasion}? :: a weekend; one week; two weeks :: \b(?:\d+|one|two|three|four|five|six|seven|ten|a)[- ](?:day|night|week|month)|weekend|january|february|march|april|june|july|august|september|october|november|december|summer|winter|spring\b|\b(?:trails?|best time|pack|etiquette|customs|overview of)\b|\b(?:skills|survival)\b|\b(?:first time|prepare|essential things)\b
      budget :: budget :: 1 :: What is your budget{restriction, and what must be avoided}? :: as cheap as possible; mid-range; comfort first :: \b(?:hik\w+|trails?|pack|packing|checklist|best time|weather|safety|visa|etiquette|customs|directions)\b
      location :: destination :: 1! :: From where, and to which region? :: close to home; Europe; Asia; I name it :: \b(?:in|near|around|to|at|from) (?:the )?[A-Z][a-z]+|\b(?:trip|travel|vacation|holiday|flight|fly|honeymoon|tour|visit|days?|week|weekend) (?:to|in|around) (?!(?:the|my|our|an?|any|another|other|different|some|somewhere|which|where|this|next|every|one|two|be|do|see|make|get|spend|take|enjoy|remember|celebrate|relax|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter)\b)[a-z]{3,}|\b(?:best time|insurance)\b|\b(?:skills|survival)\b (?case)
      preference :: interests :: 0.8 :: What do you enjoy most there{criterion, and what not}? :: nature; food and culture; beaches; nightlife :: \b(?:museums?|hiking|beach|food|culture|history|nightlife|adventure|nature|romantic)\b|\b(?:trails?|pack|packing|checklist|best time|surfing|visa|etiquette|customs|insurance|route)\b|\b(?:historical|sites|cuisine|temples|surf\w*|ski\w*)\b|\b(?:first time|prepare|essential things)\b
      audience :: travellers :: 0.9 :: Who is travelling{level, and any special needs}? :: just me; a couple; family with children; friends :: \b(?:solo|family|couple|friends|kids|children|wife|husband|alone|honeymoon|group)\b
      time :: season :: 1 :: In which month and climate{goal, and what will you do}? :: a hot summer; mild spring or autumn; a cold winter :: ^(?![^]*\b(?:pack|packing|checklist)\b)|\b(?:january|february|march|april|june|july|august|september|october|november|december|summer|winter|spring|various weather)\b|\bhealth advisor
    `,
  ),
  topic(
    "markets",
    "stock performance, stock prices, stock price, stock, bitcoin, crypto, cryptocurrency, cryptocurrencies, shares of, ethereum, s p, nasdaq, market trends, inflation, mortgage rates!, exchange rates!, exchange rate!, interest rates!, stock market!",
    String.raw`
      time :: period :: 1 :: Over which period{criterion, and compared with what}? :: today; the last month; the last year; five years :: \b(?:\d{4}|last|past|today|week|months?|years?|right now|currently)\b
      subtype :: figures :: 0.95 :: Which figures matter{audience, and who needs them}? :: price; volume; earnings; risk :: \b(?:price|volume|earnings|dividend|volatility|closing)\b
      goal :: purpose :: 0.95 :: What decision is it for{budget, and what do you own}? :: buying; selling; a report; curiosity :: \bto (?:buy|sell|decide|invest)\b
      source :: source :: 0.8 :: Where should the data come from{time, and how current}? :: Yahoo Finance; an exchange; a file I give :: \b(?:yahoo|csv|api|from)\b
      format :: output :: 0.7 :: Chart, table or a short report{audience, and for whom}? :: a chart; a table; a short report :: \b(?:chart|plot|table|report|graph)\b
    `,
  ),
  topic(
    "finance",
    "invest!, investing!, investment, investments, savings!, saving, retirement!, retire, mortgage!, loan!, loans, taxes, insurance!, credit, financial, finance, finances, money, debt!, portfolio, pension, budget plan!, a budget!!, monthly budget, personal budget!, real estate, buy stocks, invest in, stocks!, file my, my taxes, tax return",
    String.raw`
      budget :: amount :: 1 :: Which income, savings and debts are there? :: I list them next; savings, no debt; some debt; regular income only :: [$€£]\s?\d|\d+k?\s?(?:dollars|euros|usd|eur|pounds)|\b(?:rates|overview|learn|understand|difference)\b|\bguide\b
      goal :: goal :: 0.95 :: What is the money for{time, and by when}? :: retirement; a home; growth; safety :: \b(?:retirement|house|college|emergency|to (?:save|buy|pay))\b|\b(?:rates|research|tax(?:es)?|overview)\b|\b(?:budget|monthly expenses)\b|\b(?:guide|stocks)\b
      restriction :: risk :: 1 :: How much loss could you bear{level, any experience yet}? :: none; a little; a lot :: \brisk\b
      time :: horizon :: 0.9 :: Over how many years{restriction, and what might change}? :: under 2; 2 to 10; over 10 :: \b\d+[- ](?:years?|months?)|long[- ]term|short[- ]term\b|\b(?:overview|tax(?:es)?|learn)\b
      location :: country :: 0.9 :: In which country{source, and what is your own situation}? :: United States; United Kingdom; European Union :: \b(?:us|usa|uk|india|canada|australia|europe|germany|france|american|british)\b
      subtype :: kind :: 0.8 :: Which kind do you mean{source, and what do you own}? :: shares; funds; property; crypto :: \b(?:stocks?|etf|bonds?|index fund|crypto|bitcoin|real estate|mortgage)\b|\b(?:cryptocurrenc\w*|mortgages?|rates|loans?|taxes|retirement|budget|savings?)\b
    `,
  ),
  topic(
    "interview",
    "interview!, interviews!, interview questions!, job interview!",
    String.raw`
      subtype :: role :: 1 :: Which role and company{criterion, and what do they look for}? :: I name them; a large firm; a start-up :: \b(?:engineer|developer|nurse|teacher|manager|marketing|sales|designer|analyst|accountant)\b.*\b(?:at|with) [A-Z]
      source :: background :: 1 :: What have you done so far{goal, and any weak points}? :: student; a few years in the field; another field :: \b(?:years|experience|graduate|student)\b
      time :: date :: 0.75 :: When is it, in which form{audience, and with whom}? :: this week, in person; this week, by video; later
      goal :: worry :: 0.85 :: Which part worries you most{format, and why}? :: technical questions; salary; questions about me
      level :: level :: 0.7 :: Which level is the position{criterion, and what does it demand}? :: entry; middle; senior :: \b(?:entry|junior|senior|intern|lead)\b
    `,
  ),
  topic(
    "career",
    "job!, jobs!, career!, careers, resume!, interview, cv, cover letter, linkedin, promotion, hiring, freelance, freelancing, internship, salary, profession, professional network!, networking!, industry leaders!",
    String.raw`
      subtype :: role :: 1 :: Which role or field{goal, and what is your goal}? :: technology; health; business; I name it :: \b(?:engineer|developer|nurse|teacher|manager|marketing|sales|designer|analyst|data|software|accountant|psychology|medicine|law|graphic|column|table)\b|\b(?:sector|ai|technology|tech|industry leaders)\b|\bsoftware developers\b
      source :: background :: 1 :: What have you done so far{criterion, and what went best}? :: student; a few years of work; a senior role :: \b(?:years|experience|graduate|student|i (?:am|work|have)|salary|research|statistics|table|average)\b
      location :: location :: 0.85 :: Where, or remotely{restriction, and what would you refuse}? :: remote; my city; anywhere :: ^(?![^]*\b(?:jobs?|openings?|hiring|internships?|salar|positions?|work)\b)|\b(?:in|near|around|to|at|from) (?:the )?[A-Z][a-z]+|remote (?case)
      level :: level :: 0.9 :: Which level of position{audience, and at what kind of firm}? :: first job; some experience; senior; leading :: ^(?![^]*\b(?:jobs?|resume|cv|position|openings?|salary|cover letter)\b)|\b(?:entry|junior|senior|intern|lead|graduate)\b|\b(?:trends|market)\b
    `,
  ),
  topic(
    "studies",
    "degree, university!, universities!, college, colleges, scholarship!, scholarships!, graduate school, admission, phd, masters, mba!, online mba!, accredited!, degree programs",
    String.raw`
      subtype :: field :: 1 :: Which subject and degree{goal, and for which career}? :: bachelor's; master's; doctorate; I name it :: \b(?:bachelor|master|phd|undergraduate|graduate|psychology|engineering|computer science|medicine|law)\b|\bMBA\b
      location :: country :: 1 :: In which country{restriction, and what limits your choice}? :: my own; United States; United Kingdom; anywhere :: \bin the world\b
      budget :: budget :: 0.95 :: What can you pay{audience, and where are you from}? :: nothing; up to 5,000 a year; up to 20,000 a year; more
      source :: background :: 0.95 :: Which grades and degrees do you have{criterion, any special strengths}? :: still at school; a bachelor's degree; average grades; top grades :: \b(?:gpa|grades|degree in|graduated)\b
      time :: start :: 0.8 :: When would you start{restriction, and alongside a job or family}? :: this autumn; next year; later
      preference :: mode :: 0.7 :: On campus or online{restriction, and alongside a job or family}? :: on campus; online; part-time :: \b(?:online|campus|part-time)\b
    `,
  ),
  topic(
    "vehicle",
    "car!, cars!, car's!, vehicle, vehicles, truck, trucks, motorcycle!, bike!, bikes, bicycle, tire, tires, sedan, suv, scooter, engine oil, engine light!, hybrid, electric vehicles",
    String.raw`
      subtype :: model :: 1 :: Which make, model and year{level, and in which condition}? :: I name it; a small car; a large car; not chosen yet :: \b(?:toyota|honda|ford|bmw|tesla|audi|volkswagen|hyundai|kia|nissan|mercedes|chevrolet|mazda|volvo|best-selling|best selling)\b|\b(?:19|20)\d\d\b|\b(?:choose|buy|buying|purchase|recommend|best)\b
      budget :: budget :: 1 :: What is your budget{restriction, and what must be avoided}? :: under 10,000; 10,000 to 30,000; more :: ^(?![^]*\b(?:buy|buying|purchase|looking for|choose|best|used|fuel-efficient|rent|search|recommend|compare))
      goal :: use :: 0.9 :: What will you use it for{audience, and who comes along}? :: daily commute; family trips; off-road; sport :: ^(?![^]*\b(?:buy|buying|purchase|looking for|choose|best|rent|recommend))|\b(?:commut|family|off-?road|city|long[- ]distance)
      source :: symptoms :: 1 :: When and how does it show{time, and after what change}? :: on starting; while driving; a warning light; always :: ^(?![^]*\b(?:noise|light|won't|problem|smell|vibrat|overheat|not start|troubleshoot|diagnos|repair))
      preference :: features :: 0.75 :: Which features matter most{criterion, and what annoys you now}? :: low running cost; space; range; safety :: \b(?:electric|hybrid|fuel|diesel|automatic|manual|oil|tires?|maintenance|noise|battery|care|wash|engine)\b|\b(?:value|marketplaces?)\b
      platform :: tools :: 0.85 :: Which tools do you have{level, and how skilled are you}? :: none; a jack and wrenches; a full workshop :: ^(?![^]*\b(?:change|replace|fix|repair|install|oil|tires?|maintenance))|\btools?\b
    `,
  ),
  topic(
    "troubleshooting",
    "laptop is!, computer is!, phone is!, pc is!, laptop keeps!, computer keeps!, phone keeps!, pc keeps!, my laptop!, my computer!, my phone!, crashes!, freezes!, overheating!, won't start, virus!, malware, not charging, blue screen!, error code, running slow!, update my, install, reinstall, upgrade my, system requirements, its performance!, computer slow!, speed up!, up my computer!",
    String.raw`
      platform :: system :: 1 :: Which device and system version{criterion, and what was tried already}? :: Windows 11; macOS; Android; Linux :: \b(?:windows|mac ?os|macbook|linux|ubuntu|android|ios|iphone)\b|\b(?:trends|processors)\b|\b(?:detox|duplicate|website|websites)\b
      source :: symptoms :: 1 :: What happens exactly, which message{time, and after what change}? :: a message I paste; it is slow; it stops :: ["“]|\berror code \w+|\b(?:block|install|update|slow|overheat\w*|methods|speed|performance)\b|\b(?:detox|duplicate|website|websites)\b
      time :: since :: 0.9 :: Since when, after what change{criterion, and what was tried}? :: after an update; after a new program; for long :: \b(?:since|after|lately|yesterday)\b|\b(?:block|install|update|upgrade|methods|requirements)\b
      subtype :: model :: 0.9 :: Which model, how old{restriction, and what must not be lost}? :: under 2 years; 2 to 5 years; older :: \bversion\b|\b(?:block|install|update|software|virus|malware|methods)\b|\bbuild\b|\b(?:compare|latest models)\b|\b(?:detox|duplicate|website|websites)\b|\b(?:clean(?:ing)? up|websites)\b
      restriction :: limits :: 0.8 :: Anything you must not lose or change? :: my files; nothing; work software
      criterion :: tried :: 0.8 :: What have you tried already{goal, and what happened then}? :: nothing; a restart; the usual tips :: \btried\b
      budget :: budget :: 0.7 :: What may it cost{preference, and how urgent is it}? :: nothing; up to 100; more
    `,
  ),
  topic(
    "software",
    "distro, switching to, text editor, note taking, password manager, antivirus, project management, crm, flashcard apps, productivity apps!, budgeting app!, tracking app!, fitness app, apps for!, app for!, meditation app, best apps!, software options, browser extension, virtual classroom, video conferencing, linux distribution!, distribution options, linux distributions!, best distribution, online platforms, best platforms, art software!, best software!, software in, apps and, productivity app, mobile apps!, apps that!",
    String.raw`
      platform :: device :: 1 :: On which devices and system{restriction, and under which limits}? :: Windows; Apple; Android; an old computer :: \b(?:windows|mac|iphone|ios|android|linux|ubuntu|web-based)\b
      budget :: budget :: 0.95 :: Free, or what may it cost{goal, and what for exactly}? :: free only; up to 5 a month; more :: \b(?:free|paid|subscription|open-source|linux|distributions?|distro)\b
      preference :: features :: 0.5 :: Which function must it have{criterion, and what annoys you now}? :: easy to learn; sharing with others; works offline; privacy :: \b(?:linux|distribution\w*)\b
      audience :: users :: 0.8 :: Who will use it{level, and how skilled are they}? :: just me; a small team; a school class :: ^(?![^]*\b(?:team|class|project|company|virtual|conferenc))|\b(?:my team|students|family)\b
      source :: present :: 0.75 :: What do you use now{criterion, and what is missing}? :: nothing; paper; another program :: ^(?![^]*\b(?:switch|migrat|replace|instead))
    `,
  ),
  topic(
    "device",
    "laptop!, laptops!, phone!, phones!, smartphone!, smartphones, computer!, computers, pc, camera!, cameras, headphones!, earbuds, tv!, television, tablet!, tablets, printer, monitor, monitors, gadget, gadgets, smartwatch, graphics card, iphone, android, mattress, vacuum, drone, dslr, e reader, speakers, gaming pc!, a pc, components, build a pc, new smartphone!, new phone!, new laptop!",
    String.raw`
      budget :: budget :: 1 :: What is your budget{restriction, and what must be avoided}? :: under 300; 300 to 800; 800 to 1,500; more :: \b(?:compare|comparison|specifications|reviews|market|clean|fix|setup)\b|\b(?:take|photos?|teach|trends)\b
      goal :: use :: 1 :: What will you use it for most{location, and where}? :: work; games; photos and video; travel :: \b(?:gaming|graphic design|video editing|work|school|travel|programming|college|students?|market|sales)\b|\b(?:analy[sz]e|complaints|take|photos with|sentiment|teach)\b
      preference :: features :: 0.8 :: Which feature matters most{source, and what annoys you now}? :: battery; screen or sound; weight; speed :: \b(?:noise[- ]cancel\w*|battery|screen|lightweight|durable|waterproof|water-resistant|wireless|gaming pc|build a pc|components|mattress|vacuum|clean)\b|\b(?:analy[sz]e|complaints|take|photos with|sentiment|teach)\b|\bcompare the prices?\b
      subtype :: model :: 0.85 :: Which models or sizes{source, and what do you have now}? :: the newest; mid-range ones; I name them :: \b(?:inch|pro|max|galaxy|pixel|iphone \d+|ps5|best|buy|looking|new|build|deals?)\b|\b(?:analy[sz]e|complaints|take|photos with|sentiment|teach)\b|\b(?:find me|good|recommend|choose)\b
      platform :: system :: 0.85 :: Which system or devices do you have{level, and how old}? :: Windows; Apple; Android; Linux :: ^(?![^]*\b(?:laptop|phone|smartphone|tablet|watch|smartwatch|printer|monitor|buy|looking))|\b(?:windows|mac(?:os|book)?|linux|android|ios|iphone|chromebook|market|compare)\b|\b(?:components|build)\b|\b(?:analy[sz]e|complaints|take|photos with|sentiment|teach)\b|\b(?:camera|headphones|waterproof|tv)\b
      criterion :: criterion :: 0.85 :: What makes one better for you{goal, and for doing what}? :: price; reviews; speed; long life :: ^(?![^]*\b(?:best|top|compar|popular|rated|selling)\w*)|\b(?:analy[sz]e|complaints|take|photos with|sentiment|teach)\b|\bbudget-friendly\b
    `,
  ),
  topic(
    "charity",
    "charity!, charities!, donate, donation, donations, nonprofits, ngo, volunteer!, volunteering!, volunteer work",
    String.raw`
      location :: location :: 1 :: In which country or city{goal, and what should change there}? :: my own city; my country; worldwide
      subtype :: cause :: 1 :: Which cause matters most to you{goal, and why}? :: children; animals; environment; health :: \b(?:education|animals?|environment\w*|climate|health|children|hunger|homeless)\b
      time :: time :: 0.8 :: How much time can you give{restriction, and any limits}? :: an hour a week; a day a month; one event :: \b(?:charities|donat\w+)\b
      criterion :: criterion :: 0.85 :: What makes one good{restriction, and what rules one out}? :: proven results; low costs; known name :: \b(?:high-impact|effective|top-rated|transparent)\b
      source :: skills :: 0.7 :: Which skills can you offer{preference, and what do you enjoy}? :: none special; teaching; computers; languages
      budget :: amount :: 0.8 :: How much would you give, once or regularly? :: under 50; 50 to 500; more :: \b(?:volunteer\w*|identify)\b
    `,
  ),
  topic(
    "business",
    "business!, businesses, startup!, start up, start ups, marketing!, brand, branding, customers, customer, clients, sales, e commerce, ecommerce, campaign, seo, social media, entrepreneur, entrepreneurship, online store, logo, competitors, company, companies, market research, nonprofit, employees, product launch, etsy, dropshipping",
    String.raw`
      subtype :: product :: 1 :: What do you sell or offer{criterion, and what is special}? :: a product; a service; software; not decided :: \b(?:selling|sells?|coffee|clothing|software|app|bakery|restaurant|skincare|jewelry|consult\w*|candles?|courses?|correlation|trends?|predict|nonprofit|salary|learn|invest)\b|\b(?:companies|find|headquartered|list|top)\b|\b(?:swot|company|analysis)\b
      audience :: customers :: 0.95 :: Who are the customers{source, and what do they want}? :: private buyers; small firms; large firms :: ^(?![^]*\b(?:market|campaign|promot|sell|brand|logo|advert|strateg|customers?|content)\w*)|\b(?:target|millennials|women|men|parents|teens|b2b|b2c|students|correlation|predict)\b
      goal :: goal :: 0.85 :: What should it achieve first{restriction, and what must be avoided}? :: more sales; more visitors; investors; lower cost :: \bto (?:increase|boost|attract|raise|grow|improve|reduce)\b|\b(?:logo|name|tagline|slogan|trends?|correlation|research|learn|start|predict|courses?|description)\b|\b(?:website|teach)\b
      budget :: budget :: 0.9 :: What is your budget{level, and what can you do yourself}? :: under 1,000; 1,000 to 10,000; more :: ^(?![^]*\b(?:start|open|campaign|launch|plan|market)\b)
      platform :: channel :: 0.9 :: Which channels do you use{source, and what worked so far}? :: Instagram; email; own website; a shop :: ^(?![^]*\b(?:market|campaign|promot|social|content|advert|sell|online)\w*)|\b(?:instagram|facebook|tiktok|email|linkedin|youtube|twitter|amazon|shopify|etsy|correlation|courses?)\b|\b(?:learn|skills)\b
      preference :: style :: 0.85 :: Which style or tone should it have{restriction, and what not}? :: plain and modern; playful; elegant; traditional :: ^(?![^]*\b(?:logo|tagline|slogan|brand|name|description|brochure|flyer)\w*)
    `,
  ),
  topic(
    "eating_out",
    "restaurants!, cafe!, cafes!, reservation!, coffee shops!, bars, brunch, places to eat!, order a!, delivery!, takeaway, restaurant!!",
    String.raw`
      location :: location :: 1! :: In which city or district{goal, and for which occasion}? :: the city centre; near my home; I name it :: \b(?:centre|center|downtown|street|avenue)\b|^(?![^]*\b(?:find|recommend|book|reserve|order|near|search|suggest|best|top)\b)
      preference :: cuisine :: 1 :: Which cuisine and setting{restriction, and any allergies or dislikes}? :: Italian; Asian; vegetarian; quiet and romantic :: \b(?:vegan|vegetarian|italian|chinese|sushi|japanese|indian|mexican|thai|french|pizza)\b|\b(?:kfc|mcdonald\w*|burger|starbucks|coffee|bakery|reserv\w*)\b
      budget :: budget :: 1 :: What may a meal cost{criterion, and what matters most}? :: under 15; 15 to 40; no limit :: ^(?![^]*\b(?:find|recommend|book|reserve|order|near|search|suggest|best|top)\b)|\b(?:kfc|mcdonald\w*|burger|starbucks|coffee)\b
      time :: date :: 0.95 :: For which day and time{goal, and for which occasion}? :: today; this weekend; a date I name :: ^(?![^]*\b(?:reserv|book|order|tonight|deliver))|\b(?:today|tonight|tomorrow|weekend|now)\b
      audience :: people :: 0.85 :: For how many people{restriction, and any special needs}? :: one; two; a family; a larger group :: ^(?![^]*\b(?:reserv|book|order|date))|\b(?:for (?:two|\d+)|family|date)\b
    `,
  ),
  topic(
    "local",
    "near me!, nearby!, nearest!, local, my area!, museum!, museums!, park, parks, weather, hospital, hospitals, pharmacy, post office, gallery, galleries, concert, concerts, community events!, my location!, hair salon, dentist, service near, laundry service, local!, service with, in my area!, my city!, community center!, attractions, my region, my neighborhood",
    String.raw`
      location :: location :: 1! :: In which city or area{goal, and for what purpose}? :: the city centre; near my home; I name it :: \b(?:in|near|around|of) (?:the )?[A-Z][a-z]+|\bbusiness\b (?case)
      subtype :: kind :: 0.95 :: What exactly are you looking for{restriction, and what not}? :: culture; sports; nature; meeting people :: ^(?![^]*\b(?:activit|event|organi[sz]ation|communit|attraction|volunteer|service|things to do|groups?))|\b(?:environment\w*|conservation|wildlife|animals?|business|hospital|weather)\b|\b(?:networking|technology|laundry|salon|dentist|tech)\b
      time :: date :: 0.9 :: For which day and time{audience, and with whom}? :: today; this weekend; a date I name :: ^(?![^]*\b(?:event|activit|weather|concert|appointment|attraction|volunteer|visit|community))|\b(?:today|tonight|tomorrow|weekend|now|month|january|february|march|april|june|july|august|september|october|november|december)\b|\bvolunteer\w*
      budget :: budget :: 0.75 :: What may it cost{criterion, and what matters most}? :: free; up to 30; no limit :: ^(?![^]*\b(?:museum|concert|activit|salon|dentist|attraction|rent)\w*)|\bfree\b
      audience :: people :: 0.8 :: Who is coming along{restriction, and any special needs}? :: just me; a couple; family with children :: ^(?![^]*\b(?:activit|event|attraction|museum|park|concert)\w*)|\b(?:family|kids|friends|volunteer)\b
    `,
  ),
  topic(
    "shopping",
    "buy, purchase, luggage!, suitcase!, backpack!, product, products, price, prices, deals, cheap, cheapest, brands, shopping, best selling, top selling, top rated, best rated",
    String.raw`
      budget :: budget :: 1 :: What is your budget{restriction, and what must be avoided}? :: under 50; 50 to 200; over 200
      goal :: use :: 1 :: What will you use it for{level, and how often}? :: every day; now and then; a gift; work :: \bfor (?:a|an|my|the|work|travel) ?\w+
      location :: country :: 0.8 :: In which country or shop{time, and by when}? :: online; nearby; I name it :: \b(?:in|near|around|of) (?:the )?[A-Z][a-z]+ (?case)
      criterion :: criterion :: 0.8 :: What makes one the best{restriction, and what rules one out}? :: reviews; price; long life
      subtype :: kind :: 0.95 :: Which product exactly{goal, and what for}? :: I name it; whatever is popular; one for a beginner :: \b(?:electronics|laptops?|phones?|vacuum|headphones|camera|mattress|shoes|watch|coffee maker|toys?)\b
      restriction :: limits :: 0.7 :: Anything to avoid{preference, and anything it must have}? :: certain brands; second-hand; long delivery
      audience :: user :: 0.7 :: Who will use it{level, and any special needs}? :: just me; a family; a child
    `,
  ),
];
