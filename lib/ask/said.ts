/**
 * Tells which kinds of detail a text gives already, so that nobody is asked twice.
 *
 * @module
 */

import type { SlotType } from "./topics/topic.ts";

/** What a text says when a detail of a kind is given; kinds without a sure sign are missing here. */
const SAID: Partial<Record<SlotType, RegExp>> = {
  budget:
    /[$€£₹]\s?\d|\b\d[\d,.]*\s?(?:dollars|euros|pounds|usd|eur|gbp|rupees|bucks)\b|\b(?:(?<!\b(?:my|a|our|the|what) )budget|cheap|affordable|inexpensive|low[- ]cost|for free|free of charge|luxury|expensive)\b/i,
  location:
    /\b(?:in|near|around|to|from|across) (?:the )?(?:[A-Z][a-z]{2,}|US|USA|UK|EU|UAE)\b|\b(?:in|to|from|near) (?:paris|london|new york|tokyo|japan|china|india|germany|france|italy|spain|canada|mexico|australia|europe|asia|africa|america|california|texas|florida|berlin|rome|chicago|boston|seattle|los angeles|san francisco|the (?:us|usa|uk|united states|united kingdom))\b|\b(?:worldwide|online|at home)\b/,
  time:
    /\b(?:\d+|one|two|three|four|five|six|seven|ten|twelve)[- ](?:minutes?|hours?|days?|weeks?|weekends?|months?|years?|nights?)\b|\b(?:today|tonight|tomorrow|weekend|january|february|march|april|june|july|august|september|october|november|december|(?:19|20)\d\d)\b/i,
  audience:
    /\b(?:for (?:my|our|a|an|the) (?:\w+ )?(?:kids?|child(?:ren)?|son|daughter|wife|husband|mom|mother|dad|father|friends?|boss|team|class|students?|customers?|clients?|family|beginners?|dog|cat|toddler)|for (?:kids|children|beginners|adults|seniors|students|women|men|teenagers|teens|toddlers|developers|myself)|\d+[- ]year[- ]olds?)\b/i,
  platform:
    /\b(?:windows|cron(?:tab)?|systemd|mac ?os|macbook|linux|ubuntu|android|iphone|ios|ipad|python|javascript|typescript|java|c(?=\+\+)|c(?=#)|bash|powershell|excel|google sheets|react|node|docker|aws|azure|netflix|spotify|amazon|youtube|instagram|linkedin)\b/i,
  format:
    /\b(?:bullet(?:ed)?|table|json|csv|markdown|\d+[- ]words?|paragraphs?|one[- ]page|essay|haiku|headline|slides?)\b/i,
  level:
    /\b(?:beginners?|intermediate|advanced|expert|from scratch|new to|no experience|novice|basics?)\b/i,
  quantity: /\b(?:\d+|two|three|four|five|six|seven|eight|ten|dozen)\b/i,
  restriction:
    /\b(?:without|avoid|allerg\w*|except|excluding|no more than|must not|restrictions? (?:is|are))\b/i,
};

/**
 * Tells whether a text gives a detail of a kind.
 *
 * @param type Kind of detail.
 * @param text The prompt and what else the caller told.
 * @returns True when a sure sign of it is there.
 */
export function isSaid(type: SlotType, text: string): boolean {
  return SAID[type]?.test(text) ?? false;
}
