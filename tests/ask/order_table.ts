/**
 * Sentences for the detectors of what an order or a question for advice leaves open.
 *
 * @module
 */

import type { FlagRows } from "./flag_table.ts";

/** One entry per detector, under the name of its file. */
export const ORDER_TABLE: Readonly<Record<string, FlagRows>> = {
  feature_gap: {
    fires: [
      "add alerts",
      "please implement search",
      "we need an import feature",
      "add role-based access control to our app",
      "support more languages in the app, the ceo wants it by friday",
      "set up monitoring for the api",
      "generate some test data",
      "create a settings page",
      "add rate limiting to the api please",
      "add webhooks",
    ],
    silent: [
      "Add comments to my code",
      "add comments to the codebase",
      "Add rate limiting, max 100 requests.",
      "add alerts by e-mail when a disk is nearly full",
      "Implement binary search in Rust.",
      "add search over the titles of the posts",
      "export the orders table as CSV",
      "Add German and Dutch to the app.",
      "write test data for a parser of dates: leap years, wrong months",
      "how do I add notifications?",
      "create a chat between a cat and a dog",
    ],
  },
  comparison_gap: {
    fires: [
      "compare the two quotes and tell me which is better",
      "compare the two offers and tell me which is better",
      "rank the candidates",
      "which one should I buy?",
      "which option is more sensible",
      "which one is the better deal?",
    ],
    silent: [
      "Compare the tools, jest and mocha",
      "compare the two options, renting and buying",
      "compare the two offers: 300 a month, or 3,000 once",
      "Compare the plans of Netflix and Spotify.",
      "Which one is a mammal, the whale or the shark?",
      "compare the two world wars",
      "Choose between tea and coffee for a cold morning.",
    ],
  },
  reply_gap: {
    fires: [
      "what should i reply to my landlord? please help",
      "what should I say to my landlord",
      "how do i respond to this email?",
      "help me reply to him",
      "what do we tell the client",
    ],
    silent: [
      "What should I say to my boss, I quit on Friday?",
      "what do i reply to my landlord? he wants 200 more from may",
      "What should a referee say to the players before a match?",
      "how do I respond to my landlord who wants 200 more a month from May, without a word about why?",
      "Help me write to my aunt about the garden.",
      'How do I answer "where do you see yourself in five years"?',
      "How to say good night in Finnish",
    ],
  },
  decision_gap: {
    fires: [
      "should i quit my job?",
      "should I quit",
      "Should we sell the house?",
      "how much should I charge",
      "should i text him again",
      "can we fight it?",
      "can I sue my landlord",
    ],
    silent: [
      "Should I salt the pasta water?",
      "Should I vote?",
      "Can I return the ring?",
      "should i warm up",
      "Should we refrigerate the butter?",
      "Should I learn Python or Rust for web servers?",
      "Should I take ibuprofen with food?",
      "Should we be worried?",
      "How much should I charge for a logo as a beginner in Spain?",
      "should I water tomatoes at night",
      "Should a fridge be level?",
      "Can I cancel a phone contract in Germany within 14 days?",
    ],
  },
  trouble_report: {
    fires: [
      "my fridge isn't cooling",
      "our dryer isnt heating",
      "my car makes a strange noise",
      "the dishwasher won't drain, what now?",
      "there's a weird smell in the garage",
      "our boiler is acting up again",
    ],
    silent: [
      "What does it mean when the fridge is not cooling?",
      "Translate: my car won't start",
      "Why do the brakes make a noise in every car?",
      "my car makes a grinding noise when I brake downhill",
      "The boiler shows error code F28.",
      "Write a story about a piano that makes strange sounds.",
      "Why do fridges make noises?",
      "My neighbour makes strange noises.",
      "the piano makes a strange sound in my poem, write the next verse",
    ],
  },
};
