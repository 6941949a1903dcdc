/**
 * Questions about repairing, cleaning, furnishing and building at home.
 *
 * @module
 */

import { type Topic, topic } from "./topic.ts";

/** Topics of house and flat. */
export const HOME: readonly Topic[] = [
  topic(
    "plumbing",
    "faucet!, sink!, sinks, clogged!, unclog!, toilet!, drain!, plumbing!, leak, leaks, leaking!, leaky!, pipe!, shower head, dripping!",
    String.raw`
      subtype :: symptoms :: 1 :: What leaks, when and how much{time, and since when}? :: a drip; a steady stream; only when used :: ^(?![^]*\b(?:leak|drip|water))
      source :: tried :: 1 :: What have you tried already{criterion, and what happened then}? :: nothing; a plunger; cleaning products; I list it :: \btried\b|^(?![^]*\b(?:clog|unclog|drain|block))
      platform :: tools :: 0.95 :: Which tools do you have{restriction, and do you rent}? :: none; a wrench; a full toolbox :: \btools?\b
    `,
  ),
  topic(
    "repair",
    "repair!, fix my, refrigerator!, fridge!, washing machine!, dishwasher!, dryer!, oven!, microwave, noise, broken, thermostat, drywall, squeaky!, assemble!, assembly, home repairs!, roof!, door, window, broken window",
    String.raw`
      subtype :: model :: 1 :: Which make, model or kind{time, and how old is it}? :: I name it; an old one; I don't know :: \b(?:brand|samsung|lg|bosch|whirlpool|ikea)\b|\b(?:honda|toyota|ford|bmw|vw|volkswagen|car)\b|\b(?:roof|leak\w*|noise)\b
      source :: symptoms :: 1 :: What exactly happens, since when{criterion, and what have you tried}? :: a noise; a leak; it stopped; I describe it :: \b(?:when|since|after|whenever|install|assemble)\b
    `,
  ),
  topic(
    "cleaning",
    "cleaning, declutter, decluttering, organize my closet, closet, tidy, mold, clutter, garage, clean my, cleaning schedule, clean the house, organizing my home, remove a stain, do laundry, cluttered, declutter!, storage solutions",
    String.raw`
      subtype :: items :: 1 :: Which rooms or things exactly{criterion, and what bothers you most}? :: the whole home; one room; clothes; papers :: \b(?:kitchen|bathroom|closet|garage|bedroom|wardrobe|carpet|couch|emails?|photos?)\b|\b(?:home office|house|konmari)\b|\bworkspace\b
      quantity :: size :: 0.95 :: How large is the space{audience, and who uses it}? :: one room; a flat; a large house :: \b(?:studio|small|large|square|bedroom apartment)\b|\bworkspace\b
      time :: time :: 0.85 :: How much time and energy is there{audience, and who helps}? :: an hour; a weekend; some minutes daily :: \b(?:daily|weekly|weekend|hours?|minutes|monthly)\b
      restriction :: limits :: 0.85 :: Pets, allergies or delicate surfaces{source, and what have you tried}? :: none; pets; allergies; wood or stone :: \b(?:pets?|allerg|eco|chemical)
      preference :: method :: 0.7 :: Keep, sell or give things away{restriction, and what must stay}? :: keep most; sell; give away :: \b(?:schedule|routine|checklist)\b
      budget :: budget :: 0.75 :: What may it cost{source, and what do you have already}? :: nothing; up to 50; up to 200
      audience :: people :: 0.7 :: Who lives there, any pets, and who helps? :: one; two; a family with children
    `,
  ),
  topic(
    "decorating",
    "decorate!, decorating, decor, redecorate!, furniture!, living room!, bedroom!, bathroom!, kitchen, renovate, renovation, remodel, interior, wall, walls, paint my, couch, curtains!, redecorating!, redesign!, dining room, small room, my room, living space, relaxing space!, small apartment, color scheme!",
    String.raw`
      preference :: style :: 1 :: Which style and colours{criterion, and what bothers you now}? :: modern; cosy and warm; minimal; country :: \b(?:modern|minimalis|rustic|scandinavian|vintage|industrial|bohemian|victorian)|\b(?:storage|organi[sz]e|space)\b
      quantity :: size :: 0.95 :: How large is the room{audience, and who uses it}? :: under 10 m²; 10 to 20 m²; larger :: \b(?:small|large|square|sq|feet|metres|meters)\b
      budget :: budget :: 1 :: What is your budget{restriction, and what must not change}? :: under 200; 200 to 1,000; over 1,000 :: \bDIY\b|\bideas\b|\borganiz\w+
      source :: existing :: 0.9 :: What stays as it is{goal, and what must fit in}? :: nothing; the large pieces; everything :: \b(?:keep|existing|already have)\b
      goal :: use :: 0.85 :: What is the room for{audience, and who uses it}? :: daily living; working; guests; children :: \b(?:office|nursery|guest|workspace)\b
      restriction :: limits :: 0.7 :: Rented or owned: what is allowed{level, and who does it}? :: rented, no drilling; owned, anything goes; no painting :: \b(?:rent|own|landlord|lease)
    `,
  ),
  topic(
    "building",
    "diy, woodworking, shelf, shelves, deck, fence, birdhouse, treehouse, upcycle, craft, crafts, soap, candles, homemade, bookshelf!!",
    String.raw`
      quantity :: size :: 1 :: Which size should it have{restriction, and what must it withstand}? :: small; standard; I give the measures :: \b(?:\d+ ?(?:cm|inch|feet|ft|m)|small|large)\b
      platform :: tools :: 0.95 :: Which tools do you have{level, and how skilled are you}? :: a drill and a saw; hand tools only; a full workshop :: \bminimal tools\b
      preference :: material :: 0.9 :: Which material or style{audience, and who is it for}? :: solid wood; metal; recycled; the cheapest :: \b(?:wood|wooden|metal|plastic|recycled|fabric|concrete)\b|\b(?:description|slogan|tagline|post)\b
      budget :: budget :: 0.9 :: What may the material cost{source, and what is there already}? :: under 50; 50 to 150; more
      goal :: use :: 0.85 :: Where and for what is it needed{time, and when}? :: indoors; outdoors; as a gift :: \b(?:indoor|outdoor|garden|gift)\b
    `,
  ),
  topic(
    "network",
    "home network!, speed test!, wi fi!, wifi!, router!, vpn!, vpns!, modem!, wireless network!, internet connection, wi fi coverage!, browsing, online privacy!, online accounts!",
    String.raw`
      platform :: device :: 1 :: Which router, or which devices{criterion, and what goes wrong}? :: I name the model; the provider's; not bought yet :: \b(?:netgear|linksys|asus|tp-link|fritz|iphone|windows|mac|android)\b|\b(?:privacy|browsing|research)\b|\baccounts\b
      goal :: purpose :: 1 :: What matters most about it{source, and what have you tried}? :: privacy; speed; reach; streaming from abroad :: \b(?:for (?:privacy|streaming|speed|gaming|work)|coverage|secure|privacy|slow)\b
      subtype :: service :: 0.95 :: Which connection or service do you have{location, and where}? :: cable; fibre; mobile; none yet :: \b(?:fibre|fiber|cable|dsl|5g|nordvpn|openvpn|wireguard|online)\b
      quantity :: size :: 0.85 :: How large is the home{restriction, and can you lay cables}? :: a flat; a small house; a large house :: \b(?:apartment|flat|small|large|vpns?|browsing|online)\b
    `,
  ),
  topic(
    "smart_home",
    "security system!, thermostats, home theater!, solar panels, solar, secure my home!, break ins!, home security!, burglar, alarm system!, smart home!, smart homes!, home automation!, home smarter!, smart lights!, smart devices",
    String.raw`
      budget :: budget :: 1 :: What is your budget{audience, and who will use it}? :: under 200; 200 to 800; more
      subtype :: devices :: 1 :: Which devices come first for you{goal, and why}? :: lights; heating; locks and cameras; sound :: \b(?:lights?|thermostats?|cameras?|locks?|security|theater|solar)\b
      source :: present :: 0.95 :: What do you have already{criterion, and what is missing}? :: nothing yet; a speaker such as Alexa; some devices :: \b(?:already|i have|existing|alexa|google home)\b
      quantity :: size :: 0.9 :: How large is the home or room{location, and where}? :: a flat; a small house; a large house :: \b(?:apartment|studio|square|small|large|lights)\b
      platform :: system :: 0.85 :: Which system should it fit{level, and who installs it}? :: Android; iPhone; Alexa; Google Home :: \b(?:alexa|google home|homekit|apple|iphone|android|theater)\b
      restriction :: limits :: 0.85 :: Any limits: rented, no cables, pets, no cloud? :: rented; no new cables; no cloud; none :: \b(?:rent\w*|wireless|privacy)\b
    `,
  ),
  topic(
    "workspace",
    "home office!, workspace!, desk, desk setup, standing desk, ergonomic, office setup",
    String.raw`
      budget :: budget :: 1 :: What is your budget{criterion, and what bothers you now}? :: under 300; 300 to 1,000; more :: ^(?![^]*\b(?:set(?:ting)? ?up|setup|buy|equip\w*|furnish|furniture|gear|ergonomic|chairs?|desks?|upgrad\w+|build)\b)
      goal :: work :: 1 :: What work do you do there{restriction, any aches or limits}? :: writing and calls; design or video; programming; study :: \b(?:programm|design|video|writing|teach|account)
      quantity :: space :: 0.7 :: How much space is there{audience, and who shares it}? :: a corner; a small room; a large room :: \b(?:small|corner|large|square)\b
      subtype :: clutter :: 0.9 :: What clutters it most{criterion, and what must be at hand}? :: papers; cables and devices; books; all of it :: ^(?![^]*\b(?:clutter\w*|organi[sz]\w+|tidy|declutter\w*|mess\w*)\b)
      source :: existing :: 0.9 :: What do you have already{preference, and what would you keep}? :: nothing; a desk and a chair; a computer
    `,
  ),
  topic(
    "emergency",
    "emergency!, emergencies, disaster!, disasters!, preparedness, hurricane, hurricanes, earthquake, earthquakes, flood, wildfire, survival, first aid, evacuation!, evacuation plan!",
    String.raw`
      location :: region :: 1 :: Which region, which danger{subtype, and which kind of building}? :: earthquakes; floods; storms; fire :: \b(?:earthquakes?|hurricanes?|floods?|wildfires?|tornado)|\bfire\b
      audience :: people :: 1 :: For how many people and pets{time, for how long}? :: one; two; a family; with pets :: \b(?:family|\d people|pets?)\b
      restriction :: needs :: 0.95 :: Any medicines, babies or disabilities{platform, and is there a car}? :: none; daily medicine; a baby; a wheelchair
      source :: existing :: 0.85 :: What do you have already{criterion, and what worries you most}? :: nothing; food and water; a first-aid kit
      budget :: budget :: 0.75 :: What may it cost{quantity, and how much can you store}? :: under 50; 50 to 200; more
    `,
  ),
  topic(
    "eco",
    "eco friendly, eco!, carbon footprint!, environmental impact!, sustainable, sustainability, zero waste, recycle, recycling, plastic, greener, environmentally, energy consumption!, save energy!, energy bill!, energy efficient, composting!",
    String.raw`
      subtype :: area :: 0.6 :: Which part of life comes first{goal, and why}? :: heating and power; travel; food; waste :: \b(?:energy|heating|transport|food|waste|water|plastic|hotels?|clothing|fashion|compost\w*|products)\b|\benergy bill\b|\btravel\w*\b
      restriction :: rented :: 0.95 :: Rented or owned: what is allowed{audience, and who must agree}? :: rented, small changes; owned, anything; no building work :: \b(?:rent|own|landlord|hotels?|compost\w*|clothing|fashion|vacation)\b
      source :: present :: 0.95 :: What do you do already{criterion, and what has not worked}? :: nothing; recycling; saving power :: \b(?:hotels?|already|vacation)\b|\bdaily\b|\bcompost\w*\b
      quantity :: home :: 0.85 :: Flat or house, how many people{location, and where}? :: a flat, one or two; a house, a family; an office :: \b(?:apartment|family|office|hotels?|vacation)\b
      budget :: budget :: 0.75 :: What may it cost{preference, and what won't you give up}? :: nothing; up to 200; more :: \b(?:affordable|cheap|free|budget|reduce|save|compost\w*)\b
    `,
  ),
  topic(
    "moving",
    "relocate, apartment, house hunting, buy a house, apartment for, apartments, moving to, new city, rent, new apartment!",
    String.raw`
      budget :: budget :: 1 :: What can you pay{criterion, and what must it have}? :: as low as possible; average; comfortable :: ^(?![^]*\b(?:rent|apartments?|house|buy|flat|cost|movers))
      location :: location :: 1 :: Which city or part of it{goal, and why there}? :: the centre; a quiet suburb; the countryside :: \b(?:downtown|suburb|culture|etiquette)\b
      quantity :: size :: 0.95 :: How many people, how many rooms{criterion, any must-haves}? :: one, one room; a couple, two rooms; a family, a house :: \b(?:bedrooms?|studio|etiquette|culture)\b
      time :: date :: 0.9 :: From when, for how long{audience, and who comes along}? :: within a month; in 2 to 6 months; not fixed :: \b(?:next|january|february|march|april|june|july|august|september|october|november|december|etiquette)\b
      restriction :: limits :: 0.8 :: Any needs: work, school, pets, health, parking? :: near work; near a school; pets :: \b(?:pets?|near|etiquette|culture)\b|\bunder \$
      subtype :: distance :: 0.8 :: How far, with how many things{audience, and who helps}? :: same town; same country; abroad :: ^(?![^]*\b(?:mov(?:e|ing) (?:house|checklist|company)|packing|checklist|movers))
    `,
  ),
];
