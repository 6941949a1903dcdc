/**
 * Questions about food, health, home, family and leisure.
 *
 * @module
 */

import { type Topic, topic } from "./topic.ts";

/** Topics of daily life. */
export const LIVING: readonly Topic[] = [
  topic(
    "pet",
    /\b(?:dogs?|cats?|pupp(?:y|ies)|kittens?|pets?|aquarium|hamster|rabbit|parrot)\b/i,
    String.raw`
      subtype :: animal :: 1 :: Which breed and how old is it? :: young and small; adult and large; not at home yet :: \b(?:year|month|week)s?[- ]old|retriever|terrier|poodle|bulldog|shepherd|labrador\b
      restriction :: problem :: 0.9 :: What has gone wrong so far? :: nothing yet; behaviour; health :: \b(?:bites?|barks?|sick|aggressive|allerg|scratch)
      location :: living_space :: 0.6 :: Where will the animal live? :: flat; house with garden; outdoors
      budget :: budget :: 0.7 :: What is your budget? :: under 50 a month; 50 to 150 a month; no limit
      goal :: goal :: 0.6 :: What should the result be? :: better behaviour; better health; a first set-up
    `,
  ),
  topic(
    "fitness",
    /\b(?:workouts?|work out|exercises?|fitness|gym|yoga|marathon|muscles?|lose weight|weight loss|running|jog|stretch(?:es|ing)?|swimming|cycling|pilates|strength)\b/i,
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
    "food",
    /\b(?:recipes?|meals?|cook(?:ing)?|bak(?:e|ing)|dinner|lunch|dish(?:es)?|cuisine|diet|vegan|vegetarian|cakes?|bread|pizza|pasta|soup|breakfast|desserts?|foods?|snacks?|wine|cocktails?|smoothie|nutrition|restaurants?)\b/i,
    String.raw`
      restriction :: restrictions :: 1 :: Any allergies or foods to avoid? :: none; vegetarian; gluten-free; nuts :: \ballerg|gluten|dairy|lactose|vegan|vegetarian|halal|kosher|keto|low[- ]carb
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
    /\b(?:health|sleep|stress|anxiety|meditat\w*|mindful\w*|pain|symptoms?|doctor|therapy|skin(?:care)?|vitamins?|supplements?|medica\w+|mental|headaches?|insomnia|sore|cure|immune|blood pressure|depress\w+|quit smoking)\b/i,
    String.raw`
      restriction :: conditions :: 1 :: Any medical conditions or medicines? :: none; yes, I name them; pregnant :: \b(?:diabet|asthma|allerg|hypertension|medication|pregnan)
      subtype :: symptoms :: 0.9 :: What exactly troubles you most? :: it is mild; it comes and goes; it is severe :: \bbecause|symptom|since\b
      time :: duration :: 0.8 :: Since when, or how much time daily? :: a few days; some weeks; 10 minutes a day :: \b(?:minutes|days|weeks|months|years|daily)\b
      goal :: goal :: 0.8 :: What would you like to reach first? :: quick relief; a lasting habit; understanding it :: \bto (?:reduce|improve|relax|sleep|manage|relieve|cope)
      audience :: age :: 0.8 :: Whose health, and what age? :: mine, adult; a child's; an older person's :: \b(?:my|year[- ]old|child|kids?|adults?|elderly|women|men)\b
      preference :: methods :: 0.6 :: What have you tried, or would avoid? :: nothing yet; no medicine please; no apps please
      level :: experience :: 0.3 :: How much experience do you have? :: none; some; a lot
    `,
  ),
  topic(
    "garden",
    /\b(?:gardens?|gardening|plants?|lawn|vegetables? (?:garden|patch)|flowers?|herbs?|compost|backyard|balcony|greenhouse|houseplants?)\b/i,
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
    "home",
    /\b(?:home|house|rooms?|kitchen|bathroom|bedroom|furniture|decor\w*|renovat\w+|apartment|clean(?:ing)?|declutter\w*|closet|bookshelf|diy|repair|plumb\w*|leak\w*|faucet|sink|clogged|toilet|refrigerator|washing machine|smart home|security system|paint)\b/i,
    String.raw`
      subtype :: object :: 1 :: Which model or kind is it? :: I name the model; a common one; I don't know :: \b(?:brand|model)\b
      quantity :: size :: 0.9 :: How large is the space? :: one room; a flat; a whole house :: \b(?:small|large|square|sq|feet|metres|meters|studio|bedroom)\b
      budget :: budget :: 1 :: What is your budget? :: under 200; 200 to 1,000; over 1,000
      preference :: style :: 0.8 :: Which style or features do you want? :: modern; cosy and warm; as simple as possible :: \b(?:modern|minimalis|rustic|scandinavian|vintage|industrial|bohemian)
      platform :: tools :: 0.7 :: Which tools or materials do you have? :: basic tools; a full workshop; none :: \btools?\b
      restriction :: limits :: 0.8 :: Rented or owned: what is allowed? :: rented, no drilling; owned, anything goes; ask the landlord :: \b(?:rent|own|landlord|lease)
      goal :: goal :: 0.7 :: What should it be used for? :: daily living; working; guests; storage :: \bto (?:make|work|save|store|turn)\b
      source :: existing :: 0.8 :: What is there already? :: nothing yet; furniture that stays; an older system
      level :: skill :: 0.3 :: How handy are you? :: beginner; fairly; very
    `,
  ),
  topic(
    "family",
    /\b(?:kids?|child(?:ren)?|bab(?:y|ies)|toddlers?|parents?|parenting|son|daughter|teenagers?|homework|preschool)\b/i,
    String.raw`
      audience :: age :: 1 :: How old are the children? :: under 5; 6 to 9; 10 to 13; teenagers :: \b(?:\d+[- ]year|aged?|grade|toddler|teen|preschool|kindergarten)\b
      preference :: interests :: 0.8 :: What do they enjoy? :: sports; stories and crafts; games; animals
      location :: place :: 0.7 :: Indoors or outdoors? :: indoors; outdoors; on the way :: \b(?:indoor|outdoor|home|park)\b
      time :: time :: 0.6 :: How much time is there? :: half an hour; an afternoon; every day
      goal :: goal :: 0.8 :: What should they get from it? :: fun; learning; calm; practice :: \bto (?:learn|help|teach)\b
      budget :: budget :: 0.6 :: What is your budget? :: free; up to 30; up to 100
      restriction :: limits :: 0.7 :: Any allergies, fears or special needs? :: none; allergies; special needs
    `,
  ),
  topic(
    "fashion",
    /\b(?:wardrobe|outfits?|fashion|cloth(?:es|ing)|dress|shoes|suit|makeup|hair(?:style|cut)?|skincare|jewel\w+|t-?shirts?)\b/i,
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
    "media",
    /\b(?:movies?|films?|books?|novels?|music|songs?|playlists?|podcasts?|board games?|video games?|tv (?:series|shows?)|series|anime|netflix|albums?|literature|comics?|plays)\b/i,
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
    /\b(?:photograph\w*|hobby|drawing|painting|knit\w*|crafts?|chess|fishing|birdwatching|sewing|collect(?:ing|ion)?|astronomy|stargazing|telescope|instrument|guitar|piano|violin|drums?|dance|dancing|origami|woodwork\w*)\b/i,
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
