/**
 * Questions about food, health, family, fashion and leisure.
 *
 * @module
 */

import { type Topic, topic } from "./topic.ts";

/** Topics of daily life. */
export const LIVING: readonly Topic[] = [
  topic(
    "pet",
    "dog!, dogs, cat!, cats, puppy!, puppies, kitten!, kittens, pet, pets, aquarium, fish tank, hamster, rabbit, parrot, retriever!",
    String.raw`
      criterion :: signs :: 1 :: What does it do, when{source, and after what change}? :: I describe it next; all the time; when it is alone :: ^(?![^]*\b(?:stop\w*|won['’]?t|keeps?|scratch\w*|bark\w*|bit(?:es?|ing)|sick|threw up|throw\w* up|vomit\w*|limp\w*|himself|herself|itself|weird\w*|strange|problem|hurts?|refus\w*|scared|chew\w*)\b)
      audience :: animal :: 0.8 :: Which animal, and how old is it{restriction, any illness}? :: a young one; an adult; a small breed; a large breed :: \b(?:year|month|week)s?[- ]old|retriever|terrier|poodle|bulldog|shepherd|labrador|name for|\b(?:what breed|which breed|get(?:ting)? a|adopt\w*|considering|best suited|set up|aquarium)\b|\b(?:kitten|puppy)\b|\b(?:can|do|are|is|should|may) (?:dogs|cats|rabbits|hamsters|parrots|puppies|kittens|fish)\b
      restriction :: problem :: 0.6 :: Any illness, fear or bad habit{time, and since when}? :: none; behaviour; health :: \b(?:bites?|barks?|sick|aggressive|allerg|scratch|name for|breed)|\b(?:sensitive|food|teach|training|commands)\b|\b(?:can|do|are|is|should|may) (?:dogs|cats|rabbits|hamsters|parrots|puppies|kittens|fish)\b
      level :: experience :: 0.85 :: What have you taught or tried{goal, and what's the goal}? :: nothing; the first commands; several methods :: ^(?![^]*\b(?:train|teach|obedience|behavio|command|potty|care))|\b(?:can|do|are|is|should|may) (?:dogs|cats|rabbits|hamsters|parrots|puppies|kittens|fish)\b
      location :: home :: 1 :: How do you live, and with whom? :: in a flat; in a house with a garden; in the country :: ^(?![^]*\b(?:what breed|which breed|get(?:ting)? a|adopt|considering)\b)|\b(?:apartment|flat|house|garden|yard)\b
    `,
  ),
  topic(
    "fitness",
    "workout!, workouts, work out, working out, fitness!, gym!, yoga!, marathon!, muscle, muscles, lose weight, weight loss, running routine, start running, jogging, stretching, pilates, strength training, training plan, training schedule, triathlon, #k, cardio, physical exercise, bodyweight, swimming!, cycling, swim, exercise, exercise plan!, exercise routine!, exercise schedule!, daily exercise, home exercise!, half marathon!, exercising!",
    String.raw`
      level :: fitness_level :: 1 :: How fit are you now{restriction, any injuries or illnesses}? :: just starting; fairly active; very fit :: \b(?:beginners?(?:'s|-friendly)?|advanced|intermediate|never|first|benefits)\b|\b(?:motivat\w+|safety|gear|warm-?up)\b
      platform :: equipment :: 0.95 :: Which equipment do you have{location, and where do you train}? :: none; dumbbells or bands; a full gym :: \b(?:equipment|dumbbells?|bodyweight|gym|no weights|yoga|running|jogging|marathon|5k|swim\w*|cycling|benefits|meditation|walk\w*|los(?:e|ing) weight)\b|\b(?:motivat\w+|safety|gear|warm-?up)\b
      goal :: goal :: 0.95 :: What is the main goal{source, and what have you tried}? :: lose fat; build strength or muscle; endurance; flexibility :: \b(?:to (?:lose|build|gain|run)|for (?:weight|muscle|fat|a marathon)|weight loss|lose weight|stress|flexibility|marathon|technique|5k|benefits|back pain|cardio)\b|\b(?:motivat\w+|safety|gear|warm-?up)\b|\bstrength\b
      restriction :: limitations :: 0.9 :: Any injuries or health limits{audience, and how old are you}? :: none; knee or back pain; heart or blood pressure :: \binjur|\bpain\b|arthritis|pregnan|asthma|\bclasses|benefits|\b(?:motivat\w+|safety|gear|warm-?up)\b
      time :: time_per_week :: 0.95 :: How much time a week{criterion, and what usually stops you}? :: three times half an hour; three times an hour; a little every day :: \b\d+[- ](?:days?|times|hours?|minutes?)|per (?:day|week)|minutes a day|\b(?:benefits|classes)\b|\b(?:motivat\w+|safety|gear|warm-?up)\b|\b(?:short|break|breaks|stress)\b
      preference :: kind :: 0.7 :: Which training do you like, and which not? :: strength; cardio; yoga or mobility; a mix :: \b(?:cardio|strength|yoga|pilates|running|marathon|swim\w*|cycling|bodyweight|stretch\w*)\b|\b(?:motivat\w+|safety|gear|warm-?up)\b
    `,
  ),
  topic(
    "meal_plan",
    "meal plan!, meal plans, diet plan!, diet, calories, calorie, nutrition, nutritional, macros, intermittent fasting, micronutrients, eat healthier, healthy eating, keto",
    String.raw`
      restriction :: restrictions :: 1 :: Any allergies, illnesses, medicines or foods to avoid? :: none; nuts; gluten; diabetes :: \b(?:allerg|diabet)|\b(?:no|without) (?:nuts?|gluten|dairy|soy|meat|pork|fish|eggs?|sugar|lactose)\b|\b(?:facts|track|app|apps|calculate)\b
      quantity :: calories :: 0.85 :: How many calories or meals{level, and how active are you}? :: about 1,500 a day; about 2,000 a day; 3 meals a day; 5 small meals :: \b(?:\d+ (?:calories|meals)|calorie)
      audience :: person :: 0.8 :: For whom: age, sex, weight{level, and how active}? :: a young adult; a middle-aged adult; a family :: \b(?:my (?:wife|husband|son|daughter|family)|year[- ]old|athletes?)\b
      preference :: preference :: 0.75 :: Which foods do you like{time, and can you cook daily}? :: Mediterranean; Asian; meat and fish; plant-based :: \b(?:mediterranean|vegan|vegetarian|keto|italian|asian)\b|\btrack\b
      budget :: budget :: 0.7 :: What may food cost a week{audience, and who eats along}? :: under 40; 40 to 80; no limit
      goal :: goal :: 0.9 :: What should the diet achieve{source, and what have you tried}? :: lose weight; build muscle; more energy; stay healthy :: \b(?:lose|gain|build|muscle|reduce|lower|weight loss|nutrients|balanced|healthy|facts|vegetarian|vegan)\b|\b(?:gluten|low in|heart)\b
    `,
  ),
  topic(
    "food",
    "recipe!, recipes!, meal!, meals!, cook!, cooking, bake, baking, dinner!, lunch!, dish, dishes, cuisine, vegan, vegetarian, cake, cakes, bread, pizza, pasta, soup, breakfast!, dessert!, desserts, food, foods, snack, snacks, wine, cocktail, cocktails, smoothie, lasagna, cookies, salad, curry, beer, sushi, three course, meal that, dessert that, starter, coffee, tea",
    String.raw`
      restriction :: restrictions :: 0.8 :: Any allergies or foods to avoid{audience, and who is eating}? :: none; nuts; gluten; dairy :: \ballerg|\breheat\w*|\bbest way\b|\bhow (?:do|long|to|can)\b|\b(?:without|no) (?:nuts|gluten|dairy|meat|sugar)|\b(?:recipe (?:for|to) (?!dinner|lunch|breakfast|tonight|a meal|the week|my|two|four)|lasagna|pasta|tacos?|brownies|homemade|track|intake|facts|logging|brew\w*|price|slogan|taglines?|restaurant|shop|name)\b|\b(?:bread|cake|how to make)\b|\b(?:recipe book|convert|routine)\b
      preference :: preference :: 0.8 :: Which cuisine do you like{goal, and for which occasion}? :: Italian; Asian; Mexican; Mediterranean :: \b(?:italian|thai|indian|mexican|chinese|japanese|french|greek|korean|spanish|chicken|beef|fish|salmon|tofu|pasta|pizza|chocolate|sushi|lasagna)\b|\b(?:cake|bread|coffee|beer|wine|filter|steak|soup|cookies|salad|curry|three-course|smoothie)\b|\b(?:recipe (?:for|to) (?!dinner|lunch|breakfast|tonight|a meal|the week|my|two|four)|brownies|gluten-free|track|intake|facts|logging|homemade|avocados?|slogan|taglines?|shop|name)\b|\b(?:dessert|apples?|bread|how to make|bearded)\b|\b(?:recipe book|convert|routine)\b|\b(?:must-try|plant-based|vegan|vegetarian|dishes (?:in|of|from)|traditional|local|high-protein)\b|\b(?:pantry|organi[sz]e|track|storage)\b
      quantity :: servings :: 0.5 :: For how many people{budget, and at what cost}? :: 1; 2; 4; 8 or more :: \bfor (?:\d+|one|two|three|four|five|six|a family)|servings?|people\b|\bmy (?:daily|own)\b|\bhomemade\b|\b(?:book|convert|organi[sz]e|track)\b
      source :: ingredients :: 0.95 :: Which ingredients do you have{time, and how much time}? :: the usual staples; a full kitchen; I list them :: \bingredients|leftover|i have\b
      location :: location :: 0.7 :: In which city or area{budget, and at what price}? :: city centre; near home; I name it :: \b(?:in|near) [A-Z]|^(?![^]*\b(?:find|buy|order|where|near|shop|market|deliver\w*)\b)|\b(?:recipes?|cakes?|bake|cook\w*|pantry)\b (?case)
    `,
  ),
  topic(
    "meditation",
    "meditation!, meditate!, meditating!, mindfulness!, relaxation!, breathing exercises!, relaxation techniques!, guided meditation!, unwind!, stress relief!, reduce stress!, stressed!",
    String.raw`
      time :: duration :: 0.65 :: How much time a day{location, and where would it be}? :: 5 minutes; 10 to 15 minutes; half an hour :: \b\d+[- ]minutes?|\bminutes a day|\b(?:short|quick|brief|guide|information)\b
      level :: experience :: 0.45 :: How much have you practised before{criterion, and what disturbed you}? :: never; now and then; regularly :: \b(?:beginners?|starting|start|never|new to|experienced|advanced)\b
      goal :: goal :: 0.6 :: What should it help with most{restriction, any health problems}? :: stress; sleep; focus; worries :: \b(?:sleep|focus|stress\w*|anxi\w+|worr\w+|pain|present)\b|\bcalm\b
      preference :: kind :: 0.5 :: Which kind suits you, and which does not? :: breathing; sitting in silence; guided by a voice; movement :: \b(?:guided|breathing|yoga|walking|videos?)\b
      source :: cause :: 0.9 :: What is it that weighs on you{time, and since when}? :: work; study; family; I don't know :: ^(?![^]*\bstress)|\b(?:work|study|exam|school|because)\b
    `,
  ),
  topic(
    "health",
    "back hurts!!, head hurts!!, hurts!, health, healthy, sleep!, anxiety!, pain, symptoms, symptom, doctor, therapy, vitamins, vitamin, supplement, supplements, medical, medicine, medication, mental, headache!, headaches, insomnia, sore, cure, immune, blood pressure, depression, sad, quit smoking, cold, flu, fever, drug, eyes, posture, memory retention!, memory, concentration, focus better",
    String.raw`
      subtype :: symptoms :: 1 :: What exactly troubles you{criterion, and when does it get worse}? :: I describe it; tiredness; pain; worry :: \b(?:hurts?|aches?|sore|because|symptom|since|benefits|vitamins?|drug|information|memory|quit)\b|\b(?:anxiety|stress\w*|depress\w+|insomnia|headaches?|diabetes)\b
      restriction :: conditions :: 0.9 :: Any illnesses, medicines, allergies or pregnancy? :: none; yes, I name them; pregnant :: ^(?![^]*\b(?:vitamin|supplement|medic|pain|cold|flu|fever|headache|exercise|drug|blood|cure))|\b(?:diabet|asthma|allerg|hypertension|medication|pregnan)|\b(?:exercises|tips)\b
      time :: duration :: 0.95 :: When did it start, and after what? :: a few days ago; some weeks ago; many months ago :: ^(?![^]*\b(?:hurts?|aches?|pain|headache|insomnia|sleep|cold|flu|fever|sore|symptom))|\b(?:minutes|days|weeks|months|years|since)\b
      audience :: age :: 0.8 :: Whose health, what age{level, and how active}? :: mine, as an adult; a child's; an older person's :: \b(?:my|i|i'm|me|year[- ]old|child|kids?|adults?|elderly|women|men)\b
      source :: tried :: 0.85 :: What have you tried, and what happened then? :: nothing yet; home remedies; a doctor :: ^(?![^]*\b(?:memory|quit|sleep|pain|headache|focus|concentrat|anxiety|insomnia))|\btried\b
      location :: location :: 0.95 :: In which city or country{budget, and which insurance}? :: I name it; near my home; anywhere :: ^(?![^]*\b(?:hospital|reserv|resevation|appointment|pharmacy|refill|doctor near))|\b(?:in|near) (?:the )?[A-Z] (?case)
    `,
  ),
  topic(
    "garden",
    "plant is!!, plant pests!, fig plant!, care instructions, leaves are!, yellow leaves!!, my plant!!, my plants!, garden!, gardening!, gardens, plants!, lawn!, vegetable garden!, flowers, herb, herbs, compost, backyard, balcony, greenhouse, houseplants, houseplant, grow",
    String.raw`
      location :: climate :: 1 :: Which climate or region, indoors or outdoors? :: mild; hot and dry; cold winters; I name it :: \b(?:zone|climate|in [A-Z][a-z]+|indoor|compost\w*|kitchen|windowsill)\b|\b(?:purchase|buy|supplies)\b|\bindoors\b (?case)
      quantity :: space :: 0.95 :: How large is the space{audience, and who uses it}? :: a balcony; a few square metres; a large garden :: \b(?:dying|yellow|brown|wilt\w*|balcony|small|square|acres?|indoor|windowsill|pots?)\b|\b(?:purchase|buy|supplies)\b|\bindoors\b
      preference :: plants :: 0.95 :: What would you like to grow{restriction, any pets or children}? :: vegetables; herbs; flowers; low-care plants :: \b(?:dying|yellow|brown|wilt\w*|tomato\w*|herbs?|roses|vegetables?|flowers|succulents|lawn|compost\w*)\b|\b(?:purchase|buy|supplies)\b
      subtype :: watering :: 1 :: How often is it watered{criterion, and what changed lately}? :: every day; once a week; when the soil is dry :: ^(?![^]*\b(?:dying|yellow|brown|wilt\w*|droop\w*|spots?|sick|dead)\b)
      source :: light :: 0.85 :: How much sun does it get{platform, and in what soil}? :: full sun; half shade; shade :: \b(?:sun|shade|light|compost\w*)\b|\b(?:purchase|buy|supplies)\b
      time :: season :: 0.75 :: Which month is it{source, and what grows there already}? :: spring; summer; autumn; winter :: ^(?![^]*\b(?:when|season|plant now|calendar|this))|\b(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b
      level :: experience :: 0.75 :: How much have you gardened{criterion, and what went wrong}? :: never; a little; for years :: \b(?:dying|yellow|brown|wilt\w*|beginners?|start\w*|new to|first)\b
    `,
  ),
  topic(
    "family",
    "kids!, kid, child, children!, baby!, toddler!, toddlers, parents, parenting, son, daughter, teenager, teenagers, homework, preschool, newborn, nursery",
    String.raw`
      audience :: age :: 1 :: How old are the children{preference, and what are they like}? :: under 5; 6 to 9; 10 to 13; teenagers :: \b(?:\d+[- ]year|aged?|grade|toddler|teen|preschool|kindergarten)\b
      location :: place :: 0.75 :: Indoors or outdoors{quantity, and how many take part}? :: indoors; outdoors; on the way :: ^(?![^]*\b(?:activit|play|games?|fun|party)\w*)|\b(?:indoor|outdoor|home|park|educational|online)\b
      restriction :: limits :: 0.7 :: Any allergies, fears or special needs{criterion, and what helps}? :: none; allergies; special needs
    `,
  ),
  topic(
    "beauty",
    "skincare!, skin, hair, hairstyle, haircut, acne, sunscreen, moisturizer, nails, shampoo, beard, skin care!",
    String.raw`
      subtype :: skin_or_hair :: 1 :: Which skin or hair type{source, and what do you use}? :: dry; oily; sensitive; normal :: \b(?:dry|oily|sensitive|curly|straight|thin|combination)\b
      goal :: concern :: 1 :: What should it improve{time, and how much effort is fine}? :: spots; ageing; dryness; a new look :: \b(?:acne|aging|wrinkles|dryness|dandruff|frizz)\b
      restriction :: allergies :: 0.95 :: Any allergies, illnesses, medicines or ingredients to avoid? :: none; perfume; alcohol; animal products :: \b(?:allerg|fragrance|vegan|cruelty)
      audience :: person :: 0.8 :: For whom, what age{location, and in which climate}? :: a woman; a man; a teenager :: \b(?:women|men|teen|year[- ]old|my (?:wife|husband|son|daughter))\b
      budget :: budget :: 0.85 :: What is your budget{platform, and where do you buy}? :: under 30; 30 to 100; no limit
    `,
  ),
  topic(
    "fashion",
    "outfits!, clothes!, clothing, dress, shoes, suit, makeup, jewelry, t shirts, shirts, perfume, outfit!!, wardrobe!!, fashion!!",
    String.raw`
      goal :: occasion :: 1 :: For which occasion{location, and in which season}? :: every day; work; a wedding or party :: \b(?:wedding|work|office|party|interview|everyday|casual|formal)\b
      audience :: wearer :: 0.95 :: Who will wear it{restriction, and any rules to meet}? :: a woman; a man; a child :: \b(?:women|woman|men|man|male|female|girl|boy|my (?:wife|husband))
      preference :: style :: 0.9 :: Which style and colours{source, and what do you own}? :: classic; casual; bold; neutral colours :: \b(?:classic|minimalist|vintage|colou?r|black|white|blue|red)\b|\b(?:trends for|this season)\b|\b(?:professional look|upcycle)\b|\b(?:compare|prices)\b|\b(?:closet|store|stor(?:e|ing)|organi[sz]\w+)\b
      budget :: budget :: 0.9 :: What is your budget{criterion, and what never suits you}? :: under 100; 100 to 300; no limit :: \btrends\b
      location :: climate :: 0.7 :: For which season or climate{time, and for how long}? :: summer heat; mild; winter cold :: \b(?:summer|winter|spring|fall|autumn|cold|warm|hot)\b|\b(?:formal|trends?)\b
    `,
  ),
  topic(
    "game",
    "game!, games!, board game, board games, video game, video games, party games, puzzle, puzzles, card game",
    String.raw`
      quantity :: players :: 1 :: How many players{level, and how experienced}? :: 1; 2; 3 to 5; 6 or more :: \b(?:\d+ (?:players|people)|two[- ]player|solo|single[- ]player|multiplayer)\b
      audience :: age :: 0.95 :: How old are the players{restriction, and any special needs}? :: children; teenagers; adults; mixed :: \b(?:kids|children|adults|family|teens|year[- ]old)\b
      preference :: kind :: 0.95 :: Which kind of game{source, and which did you love}? :: strategy; party and fun; adventure; puzzles :: \b(?:strategy|rpg|puzzle|party|shooter|adventure|co-?op)\b|\b(?:chess|poker|monopoly|minecraft|scrabble|bridge|sudoku|go)\b
      platform :: platform :: 0.9 :: On which device or medium{location, and where}? :: PC; PlayStation; Switch; on the table :: \b(?:pc|playstation|xbox|switch|mobile|board|card|steam|vr)\b|\b(?:stuck)\b
      time :: time :: 0.75 :: How long should a round last{goal, on which occasion}? :: 15 minutes; an hour; a whole evening
      budget :: budget :: 0.75 :: What may it cost{criterion, and what matters most}? :: free; up to 30; up to 70
      subtype :: which_game :: 1 :: Which game and level{source, and what have you tried}? :: I name it; a mobile game; a computer game :: ^(?![^]*\b(?:stuck|level|boss|walkthrough|cheat|beat)\b)
    `,
  ),
  topic(
    "music",
    "music!, song, songs, playlist!, album, albums, podcast!, podcasts!, concert, radio",
    String.raw`
      preference :: genre :: 1 :: Which genre or mood{goal, and for which occasion}? :: rock or pop; classical; jazz; something new :: \b(?:rock|pop|jazz|classical|hip-?hop|rap|folk|metal|electronic|country|blues|indie|k-pop|entrepreneurship|history|true crime|comedy)\b|\b(?:various|different|diverse|all|diversity in) genres\b|\b(?:relax\w*|smooth|\d0['’]?s)\b
      platform :: platform :: 0.5 :: Which service do you use{budget, free or paid}? :: Spotify; Apple; YouTube; none :: \b(?:spotify|apple|youtube|deezer|tidal|soundcloud|amazon|billboard|lyrics|compose)\b|\b(?:name|write|episode)\b
      quantity :: length :: 0.85 :: How long should it be{audience, and who is listening}? :: half an hour; one hour; three hours :: \b\d+|^(?![^]*\b(?:playlist|mix|track|compose))
      time :: period :: 0.85 :: From which years{restriction, and in which language}? :: this year; the last ten years; older :: \b(?:new|latest|\d{4}s?|\d0s|charting|right now|podcasts?)\b
      subtype :: example :: 0.5 :: Which artists or topics do you like{restriction, and which not}? :: I name some; recent hits; something unknown :: \b(?:like|similar|by [A-Z]|trend)|\b(?:exhibitions|podcasts?|charting|top)\b|\b\d0['’]?s\b
    `,
  ),
  topic(
    "media",
    "movie!, movies!, film, novel, novels!, tv show, tv shows, anime, netflix, literature, comics, plays, documentaries, documentary, book!, books!, tv series, films, netflix series, tv show!, tv shows!, binge watch!, show to, horror movie",
    String.raw`
      preference :: genre :: 1 :: Which genre or mood{goal, and for which occasion}? :: light and funny; thrilling; thoughtful; classic :: \b(?:comed|horror|thriller|romance|romantic|mystery|fantasy|sci-?fi|science fiction|historical|action|drama|self-help|scrap|ratings|writing|sentiment|plays|documentar|download)|\b(?:skills|leadership|learning|developing|programming|science|business|history of|nonfiction|personal development)\b|\b(?:various|different|diverse|all|diversity in) genres\b|\b(?:self-improvement|productivity|non-?fiction|biograph\w+|textbooks?)\b
      subtype :: author :: 0.7 :: Which titles or authors do you love{restriction, and which not}? :: I name one; recent hits; old classics :: \b(?:like|similar to|shakespeare|marvel|netflix|amazon|writing|imdb|ratings|top \d+)\b|\b(?:download|episodes?)\b|\bhorr\w+\b
      time :: period :: 0.9 :: From which years{format, and in which language}? :: this year; the last ten years; older classics :: \b(?:new|latest|recent|\d{4}s?|\d0s|writing|summary|this year)\b|\btrending\b
      platform :: platform :: 0.85 :: Which service do you use{location, and in which country}? :: Netflix; Prime; cinema; none :: ^(?![^]*\b(?:watch|film|movies?|shows?|series|documentar))|\b(?:netflix|spotify|prime|hulu|kindle|audible|apple|youtube|imdb|marvel|rated|ratings)\b
      audience :: audience :: 0.8 :: Who will enjoy it, what age{restriction, anything to avoid}? :: just me; family with children; a group of adults :: ^(?![^]*\b(?:club|night|watch|family|kids|children|together))|\b(?:tonight|my)\b
      restriction :: limits :: 0.7 :: Anything to leave out{quantity, and how long may it be}? :: violence; explicit language; what I know already
      subtype :: series :: 1 :: Which title exactly{goal, and what is it for}? :: I name it; the newest; the most popular :: ^(?![^]*\b(?:download|episodes?|sentiment|reviews for)\b)|\b(?:newest|latest)\b
    `,
  ),
  topic(
    "instrument",
    "guitar!, piano!, violin!, drums!, instrument!, ukulele!, singing!, sing, chords!, keyboard player, bass guitar",
    String.raw`
      preference :: style :: 1 :: Which style of music{goal, and for what goal}? :: pop and rock; classical; folk; jazz :: \b(?:classical|rock|pop|folk|jazz|blues|fingerpicking)\b
      level :: level :: 0.95 :: How well do you play already{criterion, and what is hard}? :: not at all; a few chords; for some years :: \b(?:beginners?(?:'s)?|start|first|scratch|advanced|experienced)\b
      time :: time_per_week :: 0.9 :: How much can you practise a week{restriction, any noise limits}? :: an hour; 3 to 5 hours; every day :: \b(?:hours?|minutes|daily|songs)\b
      format :: method :: 0.85 :: How would you like to learn{source, and what failed before}? :: videos; a book; an app; with a teacher :: \b(?:videos?|books?|apps?|online|teacher|songs)\b
      subtype :: kind :: 0.85 :: Which kind of instrument do you have{audience, and who plays}? :: acoustic; electric; none yet :: \b(?:acoustic|electric|piano|violin|drums|sing\w*)\b
      budget :: budget :: 0.8 :: What may it cost{audience, and who is it for}? :: nothing; up to 50; up to 300 :: \b(?:songs|chords|free)\b
    `,
  ),
  topic(
    "art",
    "photography!, take photos!!, photos with!!, better photos!!, taking photos!!, photoshoot!, drawing!, painting!, paint, watercolor!, acrylic!, sketch, calligraphy!, digital art!, oil painting!, photos of, pottery!, art",
    String.raw`
      subtype :: subject :: 1 :: Which subject or theme is it about{goal, and what for}? :: people; landscapes; animals; things at home :: \b(?:image|picture|painting|drawing) of \w+|\b(?:portraits?|landscapes?|wildlife|flowers?|animals?|street|wedding|product|letters?)\b|\b(?:settings|camera|course)\b
      budget :: budget :: 0.95 :: What may the material cost{restriction, and what must be avoided}? :: nothing; up to 50; 50 to 300; more :: ^(?![^]*\b(?:materials?|kit|equipment|camera|supplies|buy|start|hobby|tools))
      platform :: equipment :: 0.95 :: What do you have already{location, and where do you work}? :: nothing yet; a phone; the basics; a good kit :: \b(?:kit|materials|supplies|list of|phone|tablet|dslr|art history|gallery)\b
      preference :: style :: 0.75 :: Which style do you like{audience, and who is it for}? :: realistic; abstract; playful; minimal :: \b(?:abstract|realistic|modern|impressionis\w+|vintage|minimal\w*|anime|cartoon)\b|\b(?:settings|night|camera|lens|course|techniques)\b|\b(?:photography|materials)\b
      level :: level :: 0.8 :: How much have you done already{criterion, and what goes wrong}? :: nothing; a little; a lot :: \b(?:beginners?(?:'s|-friendly)?|start\w*|new to|advanced|experienced|hobby)\b
    `,
  ),
  topic(
    "astronomy",
    "astronomy!, stargazing!, constellations!, telescope!, meteor shower!, night sky!, birdwatching!, bird watching!, birds!, bird species!",
    String.raw`
      location :: location :: 1 :: In which region, city or countryside{platform, and can you travel}? :: a large city; the countryside; I name it :: \b(?:in|near|around) (?:the )?[A-Z][a-z]+ (?case)
      budget :: budget :: 0.95 :: What may the equipment cost{restriction, and what can you carry}? :: nothing; up to 100; up to 500 :: ^(?![^]*\b(?:equipment|telescope|binoculars|start|gear|buy))
      source :: equipment :: 0.95 :: What do you have already{level, and what do you know}? :: nothing; binoculars; a telescope; an app :: \bi (?:have|own|bought)\b
      subtype :: interest :: 0.9 :: What would you like to see most{audience, and with whom}? :: planets; the moon; star pictures; rare birds :: \b(?:meteor|constellations?|planets?|moon|galax)
      time :: season :: 0.75 :: In which season, at what time of day? :: spring; summer; autumn; winter :: \b(?:january|february|march|april|june|july|august|september|october|november|december|tonight|next|summer|winter)\b
    `,
  ),
  topic(
    "hobby",
    "hobby!, hobbies!, knit, knitting!, chess, fishing, sewing, collecting!, origami, dance, dancing, scarf, crochet, vinyl, stamps, model trains",
    String.raw`
      budget :: budget :: 0.95 :: What may it cost{restriction, and what must be avoided}? :: nothing; up to 100; up to 500 :: ^(?![^]*\b(?:kit|equipment|collect\w*|start|buy|supplies|materials))|\bdata\b
      preference :: kind :: 0.95 :: Which kind or style do you like{goal, and what for}? :: traditional; modern; whatever is easiest; I name it :: \b(?:oil|acrylic|ballet|salsa|hip-hop|vintage|data)\b
      platform :: equipment :: 0.85 :: What do you have already{time, and how much time}? :: nothing yet; the basics; good equipment :: \bi (?:have|own|bought)\b|\b(?:collect|vinyl|data|chess)\b
      level :: level :: 0.8 :: How much have you done already{criterion, and what was hard}? :: nothing; a little; a lot :: \b(?:beginners?(?:'s|-friendly)?|start(?:ing)?|new to|advanced|experienced|data)\b
    `,
  ),
];
