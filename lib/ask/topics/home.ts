/**
 * Questions about repairing, cleaning, furnishing and building at home.
 *
 * @module
 */

import { type Topic, topic } from "./topic.ts";

/** Topics of house and flat. */
export const HOME: readonly Topic[] = [
  topic(
    "repair",
    "repair!, fix my, leak, leaking, leaky!, faucet!, sink, clogged!, unclog, toilet, refrigerator, washing machine, dishwasher, noise, plumbing, broken, drain, thermostat, drywall, squeaky, assemble, assembly",
    String.raw`
      subtype :: object :: 1 :: Which make, model or type is it? :: I name it; an old one; I don't know :: \b(?:brand|model|samsung|lg|bosch|whirlpool)\b
      restriction :: symptoms :: 1 :: What exactly happens, and since when? :: a noise; water; nothing works; I describe it :: \b(?:when|since|after|whenever)\b
      platform :: tools :: 0.9 :: Which tools do you have? :: none; basic tools; a full toolbox :: \btools?\b
      source :: tried :: 0.85 :: What have you tried already? :: nothing; the usual tricks; I list it :: \btried\b
      level :: skill :: 0.35 :: How handy are you? :: not at all; a little; very
      budget :: budget :: 0.7 :: What may the repair cost? :: almost nothing; up to 100; more
    `,
  ),
  topic(
    "cleaning",
    "cleaning, declutter, decluttering, organize my closet, closet, tidy, mold, clutter, garage, clean my, cleaning schedule, clean the house, organizing my home, remove a stain, do laundry, cluttered, declutter!, storage solutions",
    String.raw`
      subtype :: items :: 1 :: Which rooms or things exactly? :: the whole home; one room; clothes; papers :: \b(?:kitchen|bathroom|closet|garage|bedroom|wardrobe|carpet|couch|emails?|photos?)\b
      quantity :: size :: 0.95 :: How large is the home or space? :: one room; a flat; a large house :: \b(?:studio|small|large|square|bedroom apartment)\b
      time :: time :: 0.85 :: How much time is there for it? :: an hour; a weekend; some minutes daily :: \b(?:daily|weekly|weekend|hours?|minutes|monthly)\b
      restriction :: limits :: 0.85 :: Pets, allergies or delicate surfaces? :: none; pets; allergies; wood or stone :: \b(?:pets?|allerg|eco|chemical)
      preference :: method :: 0.7 :: Keep, sell or give things away? :: keep most; sell; give away
      budget :: budget :: 0.75 :: What may boxes or products cost? :: nothing; up to 50; up to 200
      audience :: people :: 0.7 :: How many people live there? :: one; two; a family with children
    `,
  ),
  topic(
    "decorating",
    "decorate!, decorating, decor, redecorate!, furniture!, living room!, bedroom!, bathroom!, kitchen, renovate, renovation, remodel, interior, wall, walls, paint my, couch, curtains!, redecorating!, redesign!, dining room, small room, my room, living space, relaxing space!, small apartment, color scheme!",
    String.raw`
      preference :: style :: 1 :: Which style and colours do you like? :: modern; cosy and warm; minimal; country :: \b(?:modern|minimalis|rustic|scandinavian|vintage|industrial|bohemian|victorian)
      quantity :: size :: 0.95 :: How large is the room? :: under 10 m²; 10 to 20 m²; larger :: \b(?:small|large|square|sq|feet|metres|meters)\b
      budget :: budget :: 1 :: What is your budget? :: under 200; 200 to 1,000; over 1,000
      source :: existing :: 0.9 :: Which furniture stays? :: none; the large pieces; everything :: \b(?:keep|existing|already have)\b
      goal :: use :: 0.85 :: What will the room be used for? :: daily living; working; guests; children :: \b(?:office|nursery|guest|workspace)\b
      restriction :: limits :: 0.85 :: Rented or owned: what is allowed? :: rented, no drilling; owned, anything goes; no painting :: \b(?:rent|own|landlord|lease)
      subtype :: parts :: 0.8 :: Walls, furniture or everything? :: walls; furniture; lighting; everything
    `,
  ),
  topic(
    "building",
    "diy, bookshelf!, woodworking, shelf, shelves, deck, fence, birdhouse, treehouse, upcycle, craft, crafts, soap, candles, homemade",
    String.raw`
      quantity :: size :: 1 :: Which size should it have? :: small; standard; I give the measures :: \b(?:\d+ ?(?:cm|inch|feet|ft|m)|small|large)\b
      platform :: tools :: 0.95 :: Which tools do you have? :: a drill and a saw; hand tools only; a full workshop :: \bminimal tools\b
      preference :: material :: 0.9 :: Which material or style? :: solid wood; metal; recycled; the cheapest :: \b(?:wood|wooden|metal|plastic|recycled|fabric|concrete)\b
      budget :: budget :: 0.9 :: What may the material cost? :: under 50; 50 to 150; more
      goal :: use :: 0.85 :: Where and for what is it used? :: indoors; outdoors; as a gift :: \b(?:indoor|outdoor|garden|gift)\b
      level :: skill :: 0.4 :: How handy are you? :: beginner; fairly; very :: \bbeginner
      time :: time :: 0.6 :: How much time is there? :: an afternoon; a weekend; several weeks
    `,
  ),
  topic(
    "smart_home",
    "security system, home network, wi-fi, wifi, router, thermostats, home theater, solar panels, solar, vpn, secure my home!, break-ins!, home security!, burglar, alarm system, smart home!, smart homes!, home automation!, home smarter!",
    String.raw`
      platform :: system :: 1 :: Which devices or system do you have? :: Alexa; Google Home; Apple; none yet :: \b(?:alexa|google home|homekit|apple)\b
      quantity :: size :: 0.95 :: How large is the home? :: a flat; a small house; a large house :: \b(?:apartment|studio|square|small|large)\b
      budget :: budget :: 1 :: What is your budget? :: under 200; 200 to 800; more
      preference :: features :: 0.9 :: Which functions matter most? :: security; comfort; saving energy; speed
      restriction :: limits :: 0.85 :: Any limits: rented, no cables, no cloud? :: rented; no new cables; no cloud; none
      level :: skill :: 0.35 :: Who installs it? :: I do; a friend; a professional
      location :: country :: 0.6 :: In which country? :: United States; United Kingdom; European Union
    `,
  ),
  topic(
    "workspace",
    "home office!, workspace!, desk, desk setup, standing desk, ergonomic, office setup",
    String.raw`
      budget :: budget :: 1 :: What is your budget? :: under 300; 300 to 1,000; more
      goal :: work :: 1 :: Which kind of work do you do? :: writing and calls; design or video; programming; study :: \b(?:programm|design|video|writing|teach|account)
      quantity :: space :: 0.9 :: How much space is there? :: a corner; a small room; a large room :: \b(?:small|corner|large|square)\b
      source :: existing :: 0.9 :: What do you have already? :: nothing; a desk and a chair; a computer
      restriction :: health :: 0.8 :: Any back, eye or noise problems? :: none; back pain; tired eyes; noise
      preference :: style :: 0.6 :: Which style and colours do you like? :: modern; cosy and warm; minimal
    `,
  ),
  topic(
    "emergency",
    "emergency!, emergencies, disaster!, disasters!, preparedness, hurricane, hurricanes, earthquake, earthquakes, flood, wildfire, survival, first aid",
    String.raw`
      location :: region :: 1 :: Which region, and which danger? :: earthquakes; floods; storms; fire :: \b(?:earthquakes?|hurricanes?|floods?|wildfires?|tornado)
      audience :: people :: 1 :: For how many people and pets? :: one; two; a family; with pets :: \b(?:family|\d people|pets?)\b
      restriction :: needs :: 0.95 :: Any medicines, babies or disabilities? :: none; daily medicine; a baby; a wheelchair
      source :: existing :: 0.85 :: What do you have already? :: nothing; food and water; a first-aid kit
      subtype :: home :: 0.7 :: Flat or house? :: a flat; a house; a mobile home :: \b(?:apartment|flat|house)\b
      budget :: budget :: 0.75 :: What may it cost? :: under 50; 50 to 200; more
    `,
  ),
  topic(
    "eco",
    "eco-friendly, eco!, carbon footprint!, environmental impact!, sustainable, sustainability, zero waste, recycle, recycling, plastic, greener, environmentally",
    String.raw`
      subtype :: area :: 1 :: Which part of life comes first? :: heating and power; travel; food; waste :: \b(?:energy|heating|transport|food|waste|water|plastic)\b
      restriction :: rented :: 0.95 :: Rented or owned: what is allowed? :: rented, small changes; owned, anything; no building work :: \b(?:rent|own|landlord)
      budget :: budget :: 0.95 :: What may it cost? :: nothing; up to 200; more :: \b(?:affordable|cheap|free|budget)\b
      audience :: people :: 0.8 :: How many people live there? :: one; two; a family
      source :: present :: 0.85 :: What do you do already? :: nothing; recycling; saving power
      location :: region :: 0.7 :: In which country or climate? :: mild; hot; cold winters
    `,
  ),
  topic(
    "moving",
    "moving, move to, new city, relocate, apartment, rent, house hunting, buy a house, apartment for, apartments",
    String.raw`
      location :: location :: 1 :: Which city or region is it? :: a large city; the countryside; I name it
      audience :: people :: 0.95 :: How many people and pets? :: just me; a couple; a family; with pets :: \b(?:family|my (?:wife|husband|kids)|pets?|couple|people)\b
      time :: date :: 0.9 :: When is it? :: within a month; in 2 to 6 months; not fixed
      budget :: budget :: 0.95 :: What is your budget? :: as low as possible; average; comfortable
      restriction :: limits :: 0.8 :: Any needs: work, school, pets? :: near work; near a school; pets
      subtype :: home :: 0.7 :: Flat or house, rented or bought? :: a rented flat; a rented house; bought :: \b(?:apartment|flat|house|rent|bedroom)\b
      source :: existing :: 0.75 :: What do you have already? :: nothing yet; the basics; most of it
    `,
  ),
];
