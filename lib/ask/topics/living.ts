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
      subtype :: animal :: 1 :: Which breed and how old is it? :: young and small; adult and large; not at home yet :: \b(?:year|month|week)s?[- ]old|retriever|terrier|poodle|bulldog|shepherd|labrador\b
      restriction :: problem :: 0.7 :: Any illness, fear or bad habit? :: none; behaviour; health :: \b(?:bites?|barks?|sick|aggressive|allerg|scratch)
      location :: living_space :: 0.6 :: Where will the animal live? :: flat; house with garden; outdoors
      budget :: budget :: 0.7 :: What is your budget? :: under 50 a month; 50 to 150 a month; no limit
      goal :: goal :: 0.6 :: What should the result be? :: better behaviour; better health; a first set-up
    `,
  ),
  topic(
    "fitness",
    "workout!, workouts, work out, working out, fitness!, gym!, yoga!, marathon!, muscle, muscles, lose weight, weight loss, running routine, start running, jogging, stretching, stretches, swimming, cycling, pilates, strength training, training plan, training schedule, triathlon, 5k, cardio, physical exercise, exercise routine, exercise plan, exercise schedule, home exercise, bodyweight, exercise!",
    String.raw`
      restriction :: limitations :: 1 :: Any injuries or health limits? :: none; knee or back pain; heart or blood pressure :: \binjur|\bpain\b|arthritis|pregnan|asthma
      platform :: equipment :: 0.9 :: Which equipment do you have? :: none; dumbbells or bands; a full gym :: \bequipment|dumbbell|bodyweight|gym membership|no weights
      time :: time_per_week :: 0.9 :: How many days a week? :: 2; 3 to 4; 5 or more :: \b\d+ (?:days|times|hours|minutes)|per (?:day|week)|minutes a day|daily\b
      goal :: goal :: 0.9 :: What is the main goal? :: lose fat; build muscle; endurance; flexibility :: \bto (?:lose|build|gain|improve|run|get)|stress|flexibility\b
      level :: fitness_level :: 0.6 :: How fit are you now? :: just starting; fairly active; very fit :: \bbeginner|advanced|intermediate|never\b
      preference :: preferred_exercise :: 0.5 :: Which kind of exercise do you like? :: strength; cardio; yoga or mobility
    `,
  ),
  topic(
    "meal_plan",
    "meal plan!, meal plans, diet plan!, diet, calories, calorie, nutrition, nutritional, macros, intermittent fasting, micronutrients, eat healthier, healthy eating, keto",
    String.raw`
      restriction :: restrictions :: 1 :: Any allergies, illnesses or foods to avoid? :: none; nuts; gluten; diabetes :: \b(?:allerg|diabet)
      goal :: goal :: 1 :: What should the diet achieve? :: lose weight; build muscle; more energy; stay healthy :: \b(?:lose|gain|build|muscle|reduce|lower|weight loss)\b
      quantity :: calories :: 0.85 :: How many calories or meals a day? :: about 1,500; about 2,000; 3 meals; 5 small meals :: \b(?:\d+ (?:calories|meals)|calorie)
      audience :: person :: 0.8 :: For whom: age, sex, weight? :: a young adult; a middle-aged adult; a family :: \b(?:my (?:wife|husband|son|daughter|family)|year[- ]old|athletes?)\b
      preference :: preference :: 0.75 :: Which foods do you like most? :: Mediterranean; Asian; meat and fish; plant-based :: \b(?:mediterranean|vegan|vegetarian|keto|italian|asian)\b
      budget :: budget :: 0.7 :: What may the food cost per week? :: under 40; 40 to 80; no limit
      time :: cooking_time :: 0.6 :: How much time to cook daily? :: 15 minutes; half an hour; an hour :: \b(?:minutes|quick|easy)\b
    `,
  ),
  topic(
    "food",
    "recipe!, recipes!, meal!, meals!, cook!, cooking, bake, baking, dinner!, lunch!, dish, dishes, cuisine, vegan, vegetarian, cake, cakes, bread, pizza, pasta, soup, breakfast!, dessert!, desserts, food, foods, snack, snacks, wine, cocktail, cocktails, smoothie, lasagna, cookies, salad, curry, coffee, tea, beer, sushi, three-course, meal that, dessert that, starter",
    String.raw`
      restriction :: restrictions :: 1 :: Any allergies or foods to avoid? :: none; nuts; gluten; dairy :: \ballerg|\b(?:without|no) (?:nuts|gluten|dairy|meat|sugar)
      preference :: preference :: 0.8 :: Which cuisine or main ingredient? :: Italian; Asian; chicken; vegetables :: \b(?:italian|thai|indian|mexican|chinese|japanese|french|greek|korean|spanish|chicken|beef|fish|salmon|tofu|pasta|pizza|chocolate|sushi|lasagna)\b
      quantity :: servings :: 0.7 :: For how many people? :: 1; 2; 4; 8 or more :: \bfor (?:\d+|one|two|three|four|five|six|a family)|servings?|people\b
      time :: cooking_time :: 0.6 :: How much time is there to cook? :: 20 minutes; an hour; no hurry :: \bquick|minutes|hours?|fast|easy\b
      goal :: goal :: 0.7 :: What matters most: health, taste, price? :: health; taste; price; weight loss :: \bhealthy|lose weight|cheap|protein|low[- ]|muscle|diabet
      source :: ingredients :: 0.7 :: Which ingredients do you have? :: the usual staples; a full kitchen; I list them :: \bingredients|leftover|i have\b
      budget :: budget :: 0.6 :: What is the budget per meal? :: under 5; 5 to 15; no limit
      level :: cooking_skill :: 0.3 :: How well do you cook? :: beginner; average; well
      location :: location :: 0.7 :: In which city or area? :: city centre; near home; I name it :: \b(?:in|near) [A-Z] (?case)
    `,
  ),
  topic(
    "health",
    "health, healthy, sleep!, stress!, stressed!, relax, relaxation, unwind, anxiety!, meditation!, meditate, mindfulness, pain, symptoms, symptom, doctor, therapy, vitamins, vitamin, supplement, supplements, medical, medicine, medication, mental, headache!, headaches, insomnia, sore, cure, immune, blood pressure, depression, sad, quit smoking, cold, flu, fever, drug, eyes, posture, memory retention, memory, concentration, focus better",
    String.raw`
      restriction :: conditions :: 1 :: Any medical conditions or medicines? :: none; yes, I name them; pregnant :: \b(?:diabet|asthma|allerg|hypertension|medication|pregnan)
      subtype :: symptoms :: 0.9 :: What exactly troubles you, or interests you? :: the cause; relief; side effects; prevention :: \bbecause|symptom|since\b
      time :: duration :: 0.8 :: Since when, or how much time daily? :: a few days; some weeks; 10 minutes a day :: \b(?:minutes|days|weeks|months|years|daily)\b
      goal :: goal :: 0.8 :: What would you like to reach first? :: quick relief; a lasting habit; understanding it :: \bto (?:reduce|improve|relax|sleep|manage|relieve|cope)
      audience :: age :: 0.8 :: Whose health, and what age? :: mine, adult; a child's; an older person's :: \b(?:my|year[- ]old|child|kids?|adults?|elderly|women|men)\b
      preference :: methods :: 0.6 :: What have you tried already? :: nothing yet; home remedies; medicine
      level :: experience :: 0.3 :: How much experience do you have? :: none; some; a lot
    `,
  ),
  topic(
    "garden",
    "garden!, gardening!, gardens, plants!, lawn!, vegetable garden!, flowers, herb, herbs, compost, backyard, balcony, greenhouse, houseplants, houseplant, grow",
    String.raw`
      location :: climate :: 1 :: Which climate or region is it? :: mild; hot and dry; cold winters; I name it :: \b(?:zone|climate|in [A-Z][a-z]+)\b (?case)
      quantity :: space :: 0.9 :: How large is the space? :: a balcony; a few square metres; a large garden :: \b(?:balcony|small|square|acres?|indoor)\b
      source :: light :: 0.8 :: How much sun does it get? :: full sun; half shade; shade :: \b(?:sun|shade|light)\b
      preference :: plants :: 0.8 :: What would you like to grow? :: vegetables; herbs; flowers; low-care plants :: \b(?:tomato|herbs|roses|vegetables|flowers|succulents)
      time :: season :: 0.8 :: Which month is it for you? :: spring; summer; autumn; winter :: \b(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b
      budget :: budget :: 0.6 :: What is your budget? :: under 50; 50 to 200; no limit
      level :: experience :: 0.3 :: How much have you gardened? :: never; a little; for years
    `,
  ),
  topic(
    "family",
    "kids!, kid, child, children!, baby!, toddler!, toddlers, parents, parenting, son, daughter, teenager, teenagers, homework, preschool, newborn, nursery",
    String.raw`
      audience :: age :: 1 :: How old are the children? :: under 5; 6 to 9; 10 to 13; teenagers :: \b(?:\d+[- ]year|aged?|grade|toddler|teen|preschool|kindergarten)\b
      preference :: interests :: 0.6 :: What do they enjoy? :: sports; stories and crafts; games; animals
      location :: place :: 0.7 :: Indoors or outdoors? :: indoors; outdoors; on the way :: \b(?:indoor|outdoor|home|park)\b
      time :: time :: 0.6 :: How much time is there? :: half an hour; an afternoon; every day
      goal :: goal :: 0.8 :: What is the aim: fun, learning, safety? :: fun; learning; safety; calm :: \bto (?:learn|help|teach)\b|safe|proof
      budget :: budget :: 0.6 :: What is your budget? :: free; up to 30; up to 100
      restriction :: limits :: 0.7 :: Any allergies, fears or special needs? :: none; allergies; special needs
    `,
  ),
  topic(
    "beauty",
    "skincare!, skin, hair, hairstyle, haircut, acne, sunscreen, moisturizer, nails, beard, shampoo",
    String.raw`
      subtype :: skin_or_hair :: 1 :: Which skin or hair type? :: dry; oily; sensitive; normal :: \b(?:dry|oily|sensitive|curly|straight|thin|combination)\b
      goal :: concern :: 1 :: What should it improve? :: spots; ageing; dryness; a new look :: \b(?:acne|aging|wrinkles|dryness|dandruff|frizz)\b
      restriction :: allergies :: 0.95 :: Any allergies or ingredients to avoid? :: none; perfume; alcohol; animal products :: \b(?:allerg|fragrance|vegan|cruelty)
      audience :: person :: 0.8 :: For whom, and what age? :: a woman; a man; a teenager :: \b(?:women|men|teen|year[- ]old|my (?:wife|husband|son|daughter))\b
      budget :: budget :: 0.85 :: What is your budget? :: under 30; 30 to 100; no limit
      time :: time :: 0.6 :: How much time daily? :: 2 minutes; 10 minutes; half an hour
    `,
  ),
  topic(
    "fashion",
    "wardrobe!, outfit!, outfits!, fashion!, clothes!, clothing, dress, shoes, suit, makeup, jewelry, t-shirts, shirts, perfume",
    String.raw`
      goal :: occasion :: 1 :: For which occasion? :: every day; work; a wedding or party :: \b(?:wedding|work|office|party|interview|everyday|casual|formal)\b
      audience :: wearer :: 0.9 :: Who will wear it? :: a woman; a man; a child :: \b(?:women|woman|men|man|male|female|girl|boy|my (?:wife|husband))
      preference :: style :: 0.9 :: Which style and colours? :: classic; casual; bold; neutral colours :: \b(?:classic|minimalist|vintage|colou?r|black|white|blue|red)\b
      budget :: budget :: 0.9 :: What is your budget? :: under 100; 100 to 300; no limit
      location :: climate :: 0.7 :: For which season or climate? :: summer heat; mild; winter cold :: \b(?:summer|winter|spring|fall|autumn|cold|warm|hot)\b
      restriction :: limits :: 0.6 :: Anything you don't wear? :: no heels; no wool; nothing tight
      source :: existing :: 0.6 :: What do you already own? :: the basics; almost nothing; a full wardrobe
    `,
  ),
  topic(
    "game",
    "game!, games!, board game, board games, video game, video games, party games, puzzle, puzzles, chess, card game",
    String.raw`
      quantity :: players :: 1 :: How many players? :: 1; 2; 3 to 5; 6 or more :: \b(?:\d+ (?:players|people)|two[- ]player|solo|single[- ]player|multiplayer)\b
      audience :: age :: 0.95 :: How old are the players? :: children; teenagers; adults; mixed :: \b(?:kids|children|adults|family|teens|year[- ]old)\b
      preference :: kind :: 0.95 :: Which kind of game do you like? :: strategy; party and fun; adventure; puzzles :: \b(?:strategy|rpg|puzzle|party|shooter|adventure|co-?op)\b
      platform :: platform :: 0.9 :: On which device or medium? :: PC; PlayStation; Switch; on the table :: \b(?:pc|playstation|xbox|switch|mobile|board|card|steam|vr)\b
      time :: time :: 0.75 :: How long should a round last? :: 15 minutes; an hour; a whole evening
      budget :: budget :: 0.75 :: What may it cost? :: free; up to 30; up to 70
      level :: difficulty :: 0.6 :: Easy rules or a challenge? :: easy; medium; hard :: \b(?:easy|simple|complex|challenging)\b
    `,
  ),
  topic(
    "music",
    "music!, song, songs, playlist!, album, albums, podcast!, podcasts!, concert, artists, radio",
    String.raw`
      preference :: genre :: 1 :: Which genre or mood? :: rock or pop; classical; jazz; something new :: \b(?:rock|pop|jazz|classical|hip-?hop|rap|folk|metal|electronic|country|blues|indie|k-pop|entrepreneurship|history|true crime|comedy)\b
      platform :: platform :: 0.9 :: Which service do you use? :: Spotify; Apple; YouTube; none :: \b(?:spotify|apple|youtube|deezer|tidal|soundcloud|amazon)\b
      goal :: occasion :: 0.9 :: For which occasion or activity? :: work; sport; a party; falling asleep :: \b(?:work(?:ing|out)?|party|sleep|study|driv|relax|commut|run)
      quantity :: length :: 0.7 :: How long should it be? :: half an hour; one hour; three hours :: \b\d+
      time :: period :: 0.7 :: From which years? :: this year; the last ten years; older :: \b(?:new|latest|\d{4}s?|\d0s|charting|right now)\b
      subtype :: example :: 0.8 :: Which artist or show do you love? :: I name one; a recent hit; an old classic
      restriction :: limits :: 0.6 :: Anything to leave out? :: explicit lyrics; long talk; what I know
      format :: language :: 0.5 :: In which language? :: English; Spanish; any, with translation
    `,
  ),
  topic(
    "media",
    "movie!, movies!, film, novel, novels!, tv show, tv shows, anime, netflix, literature, comics, plays, documentaries, documentary, book!, books!, tv series, films, netflix series, tv show!, tv shows!, binge-watch!, show to, horror movie",
    String.raw`
      preference :: genre :: 1 :: Which genre or mood? :: light and funny; thrilling; thoughtful; classic :: \b(?:comed|horror|thriller|romance|romantic|mystery|fantasy|sci-?fi|jazz|rock|pop|classical|hip-?hop|historical|action|drama)
      audience :: audience :: 0.9 :: Who will enjoy it with you? :: just me; family with children; friends :: \b(?:kids|children|family|friends|adults|couple)\b
      platform :: platform :: 0.8 :: Which service or device do you use? :: Netflix; Spotify; print; I have none :: \b(?:netflix|spotify|prime|hulu|kindle|audible|apple|youtube|steam|playstation|xbox|switch)\b
      criterion :: example :: 0.9 :: Which title do you already love? :: a recent hit; an old classic; I name one :: \b(?:like|similar to)\b
      time :: period :: 0.7 :: From which years? :: this year; last ten years; older classics :: \b(?:new|latest|recent|classic|\d{4}s?|\d0s)\b
      quantity :: length :: 0.5 :: How long should it be? :: an hour; an evening; several days :: \b\d+\b (?case)
      restriction :: limits :: 0.7 :: Anything to leave out? :: violence; explicit language; what I know already
      format :: language :: 0.4 :: In which language? :: English; with subtitles; the original
    `,
  ),
  topic(
    "hobby",
    "photography!, hobby, hobbies, drawing, painting!, knit, knitting!, chess, fishing, birdwatching, sewing, collecting, collect, astronomy, stargazing, constellations, telescope, instrument, guitar!, piano!, violin, drums, dance, dancing, origami, watercolor, pottery, calligraphy, meteor shower, photoshoot, acrylic",
    String.raw`
      platform :: equipment :: 0.9 :: What do you already have? :: nothing yet; basic equipment; good equipment :: \bi (?:have|own|bought)\b
      budget :: budget :: 1 :: What is your budget? :: under 100; 100 to 500; over 500
      goal :: goal :: 0.9 :: What would you like to achieve? :: relax; reach a good level; perform or sell :: \bto (?:play|take|become|relax|improve)\b
      subtype :: direction :: 0.9 :: Which direction interests you most? :: classic; modern; something unusual :: \b(?:portrait|landscape|wildlife|acoustic|electric|oil|acrylic|watercolou?r)\b
      time :: time_per_week :: 0.7 :: How much time do you have weekly? :: an hour; 3 to 5 hours; every day :: \b(?:hours?|minutes|weeks?|months?|daily)\b
      location :: place :: 0.7 :: Where will you do it? :: at home; outdoors; in a class
      level :: level :: 0.4 :: How much have you done already? :: nothing; a little; a lot :: \b(?:beginner|start(?:ing)?|new to|advanced|experienced)\b
    `,
  ),
];
