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
    "repair, fix my, leak, leaking, leaky, faucet, sink, clogged, unclog, toilet, refrigerator, washing machine, dishwasher, noise, plumbing, broken, drain, thermostat, drywall, squeaky, assemble, assembly",
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
    "clean, cleaning, declutter, decluttering, organize my closet, closet, stain, stains, laundry, tidy, mold, clutter, organizing, garage",
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
    "decorate, decorating, decor, redecorate, furniture, living room, bedroom, bathroom, kitchen, renovate, renovation, remodel, interior, wall, walls, paint my, home office, room, couch, curtains, lighting",
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
    "diy, bookshelf, woodworking, shelf, shelves, deck, fence, birdhouse, treehouse, upcycle, craft, crafts, soap, candles, homemade",
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
    "smart home, security system, home network, wi-fi, wifi, router, thermostats, home theater, solar panels, solar, energy bill, home automation, vpn",
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
    "moving",
    "moving, move to, new city, relocate, apartment, rent, house hunting, buy a house, neighborhood, emergency kit, checklist, hurricane, earthquake, earthquakes",
    String.raw`
      location :: location :: 1 :: Which city or region is it? :: a large city; the countryside; I name it
      audience :: people :: 0.95 :: How many people and pets? :: just me; a couple; a family; with pets :: \b(?:family|my (?:wife|husband|kids)|pets?|couple|people)\b
      time :: date :: 0.9 :: When is it? :: within a month; in 2 to 6 months; not fixed
      budget :: budget :: 0.95 :: What is your budget? :: as low as possible; average; comfortable
      restriction :: limits :: 0.85 :: Any needs: work, school, medicine? :: near work; near a school; medicines
      subtype :: home :: 0.8 :: Flat or house, rented or bought? :: a rented flat; a rented house; bought
      source :: existing :: 0.75 :: What do you have already? :: nothing yet; the basics; most of it
    `,
  ),
];
