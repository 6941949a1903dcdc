/**
 * Text that is handed over is told from what users tell of themselves.
 *
 * @module
 */

import assert from "node:assert/strict";
import { findMaterial } from "../../lib/rewrite/material.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";

/** The material of a prompt, piece by piece. */
function material(text: string): string[] {
  return findMaterial(parsePrompt(text)).stretches.map(({ start, end }) => text.slice(start, end));
}

const ROWS: [text: string, ...material: string[]][] = [
  // Behind an order, whatever it wants of the text.
  ["spell check this: i beleive her", " i beleive her"],
  ["Fix grammer: he dont care", " he dont care"],
  ["is that note rude: pls hurry", " pls hurry"],
  ["is this sentence right? he dont care", " he dont care"],
  ["grade this essay from 1 to 6\n\nteh dog barks", "\n\nteh dog barks"],
  ["answer this review as the cook\n\n2 stars. teh soup!!!", "\n\n2 stars. teh soup!!!"],
  ["what do you think of my poem\n\nteh night is cold", "\n\nteh night is cold"],
  ["what mistakes does my pupil make?\n\nwe was there", "\n\nwe was there"],
  ["detect the language: ich bin adn du", " ich bin adn du"],
  ["put into past tense: i dont sing", " i dont sing"],
  ["my aunt sent me this: u cant come", " u cant come"],
  ["which is correct: i dont or i doesnt", " i dont or i doesnt"],
  ["is it correct to say he dont sing", " he dont sing"],
  ["Here is my letter. i dont owe u. grade it", " i dont owe u. grade it"],
  // Before an order.
  ["she said im late. convert to reported speech", "she said im late. "],
  [
    "dear neighbours, pls dont park here. can u make this letter nicer",
    "dear neighbours, pls dont park here. ",
  ],
  ["we wont pay becuase its broken. translate that", "we wont pay becuase its broken. "],
  ["he dont have none is this correct", "he dont have none "],
  // Told by its form.
  [
    "From: eva@example.org\nSubject: rent\n\npls pay teh rent\n\nwrite a reply",
    "From: eva@example.org\nSubject: rent\n\npls pay teh rent",
  ],
  [
    "User: i cant pay\nAgent: did u log in\n\nwhat went wrong?",
    "User: i cant pay\nAgent: did u log in",
  ],
  ["[9:14] eva: im late\n[9:15] tom: me too\nsum it up", "[9:14] eva: im late\n[9:15] tom: me too"],
  // The user's words behind it.
  [
    "reply to this message\n\ni dont recieve teh file.\n\nwrite me back soon",
    "\n\ni dont recieve teh file.\n\nwrite me back soon",
  ],
  [
    "Here is my essay.\n\nteh dog barks. i recieve it.\n\nIs teh grammar right?",
    "\n\nteh dog barks. i recieve it.\n",
  ],
  [
    "answer this review as the cook\n\n2 stars. teh soup!!!\n\nkeep it short and dont say teh price",
    "\n\n2 stars. teh soup!!!\n",
  ],
  ["reply to this: u cant recieve it\nwhat should i say to teh boss?", " u cant recieve it"],
  ["grade this essay\n\nteh dog barks\nteh cat sleeps", "\n\nteh dog barks\nteh cat sleeps"],
  [
    "Here is the letter.\n\nteh rent is due. pls pay.\n\nHow are you?",
    "\n\nteh rent is due. pls pay.\n\nHow are you?",
  ],
];

for (const [text, ...expected] of ROWS) {
  Deno.test(`what ${JSON.stringify(text)} hands over is found`, () => {
    assert.deepEqual(material(text), expected);
  });
}

/** Some text in each is handed over. */
const HANDED_OVER = [
  "is this rude:\npls hurry up teh food",
  "is this email ok? pls recieve teh file",
  "is this grammatically correct? he dont sing teh song",
  "does this sentence sound natural? i dont likes teh tea",
  "does this sound natural?\ni dont likes teh tea",
  "translate this into german: i dont recieve teh file",
  "rephrase: i dont recieve teh file",
  "i dont recieve teh file. rephrase this",
  "i dont recieve teh file. make it sound more polite",
  "i dont recieve teh file. correct this",
  "i dont recieve teh file. is this sentence correct",
  "i dont recieve teh file. check my grammar",
  "rate this poem: teh moon is blak",
  "review my essay: teh dog barks",
  "analyze the tone of this message: i dont recieve teh file",
  "what do you think of this message: i dont recieve teh file",
  "what's wrong with this sentence: he dont recieve it",
  "what does this mean: u cant recieve it",
  "turn this into a poem: teh moon is blak",
  "make this sound more formal: i dont recieve teh file",
  "identify the verbs: i recieve teh file",
  "what tense is this: he dont recieve it",
  "find the mistakes in this: he dont recieve it",
  "Here is my essay.\n\nteh dog barks. i recieve it.",
  "here is the email: i dont recieve teh file",
  "From: a@b.org\nTo: c@d.org\n\ni dont recieve teh file",
  "Customer: i dont recieve teh file\nAgent: did u log in",
  "Me: i dont recieve it\nHer: u have teh file",
  "Eva: i dont recieve it\nTom: u have teh file\nEva: no",
  "reply to this: i dont recieve teh file",
  "is my note clear: i dont recieve teh file",
  "tell me if this email is ok: i dont recieve teh file",
  "tell me if this sounds polite: i dont recieve teh file",
  "how do you say this in french: i dont recieve teh file",
  "classify the sentiment: i dont like teh tea",
  "Summarise this please: teh dog barks",
  "i dont recieve teh file. make this email more polite",
  "i dont recieve teh file. does this sound natural",
  "i dont recieve teh file.\nhow many mistakes are in this",
  "Is this spam?\nYou recieve teh price!!",
  "proofread and correct this: teh dog",
  "add commas: teh dog cat",
  "my boss wrote: u dont recieve teh bonus",
  "[9:14] eva: teh bus\n[9:15] tom: adn me",
  "Summarize this message from my aunt: teh bus is late",
  "what does aint mean in this: i aint teh boss",
  "review my essay briefly: teh dog",
  "check my email grammar: teh dog",
  "Eva: teh bus\n\nTom: adn me\n\nEva: ok",
  "Tom: teh bus is late\nMe: take a taxi\n\nwhat should i say",
  "make this email professional: send teh file",
  "Hi Anna,\nteh file is here.\n\nsummarize the above",
  "shorten this: teh cat sat on teh mat",
];

Deno.test("an order that names a text or speaks of language hands it over", () => {
  for (const text of HANDED_OVER) assert.notDeepEqual(material(text), [], text);
});

/** What users tell of themselves, in words that are also said of texts. */
const OWN_WORDS = [
  "is this normal? my cat dont drink",
  "my app wont open, is this dangerous?",
  "write a poem about teh moon. make it more formal",
  "i have a cold. is it correct that i cant fly",
  "Review my essay\n\nplease dont change teh names",
  "Role: teacher\nTask: plan teh lesson\nFormat: dont use lists",
  "grade 8 math: teh kids need fractions",
  "- Tone: be kind\n- Limit: 2 lines\n- Tone: no jokes\n- Limit: 3 words",
  "identify the causes of teh war adn explain them",
  "my landlord says i have to pay for teh paint. is that right",
  "we have a bug in our app where users recieve two emails. fix this please",
  "our sales droped last year becuase of covid. analyze this and give me a plan",
  "I have a meeting tommorow with my boss about my salery. I want 10% more. Make this more convincing.",
  "my son doesnt eat vegtables. does that sound normal",
  "my cat is 3 years old and she doesnt eat. analyze this for me",
  "i wrote teh code in python and it is slow. convert it to english units",
  "i feel tired and teh work is hard. what are the mistakes in this situation i should avoid",
  "i have a bad habit of eating late. teh evenings are long. how can i correct this",
  "is it wrong to eat before bed? i often eat late and dont sleep well",
  "is it formal to wear jeans? i definately have no suit",
  "is this too expensive? i recieved a quote of 5000 for teh roof",
  "is this written in java? i dont recognise teh syntax",
  "is that spam? i recieve calls every day from an unknown number",
  "does this sound like a good idea? i want to recieve investments from my freinds and start a bakery",
  "is this right? i recieve an error. why? i dont get it. please explain and give me teh steps to fix it.",
  "edit: i forgot to say that i use windows 11 and teh latest chrome",
  "label: what are teh best names for a candle label",
  "rate limiting: how do i implement it in nginx for teh api",
  "review sites: which are teh best for hotels",
  "score: how is teh credit score calculated in the us",
  "grade school math: make a worksheet with fractons",
  "detect faces: i need a libary in python",
  "edit photos on iphone: what is teh best app",
  "what is this error and how do i fix it: permission denied when i run teh script",
  "what is this thing on my car: it is round and its by teh wheel",
  "what do you think of this plan: i will recieve 2000 euros and move to spain. please tell me teh best way.",
  "what's wrong with my plant: teh leafs are yellow and i water it alot",
  "convert 100 usd to euro: i need it for teh trip",
  "change my password to a new one: how do i do it in windwos",
  "analyze the market: i want to open a restaraunt in texas and need teh numbers",
  "simplify my life: i have to many things and dont know where to start",
  "i think we should make it clear: no one can recieve a refund",
  "how does this work: i put money in and recieve interest?",
  "which of these should i buy: a iphone or a samsung? i take alot of photos",
  "what style fits me: i am short and i like blak clothes",
  "this is my story. i was born in a small town and teh school was far. where do i begin",
  "here is my resume of the problem. teh server crashs when i log in. what should i do",
  "here is the email i want to send to my boss. can you tell me how to recieve an answer fast?",
  "below is a summary of teh plan. i want you to definately find risks",
  "User: admin accounts only\n\nThe system must let teh admin recieve reports.\n\nIt definately logs.\n\nAgent: a bot",
  "from: berlin\nto: paris\nfind me teh cheapest way to travel, i dont want to fly",
  "From: london\nTo: rome\nDate: 12 May\nwhat are teh best flight options and can i bring a extra bag",
  "Subject: math\nDate: friday\ncan you make me a study plan for teh exam, i have alot of homework",
  "Step: open teh app\nResult: it crashs\nStep: restart\nResult: it works\nwhy does teh app crash",
  "Q: what is teh price\nA: i dont know\nQ: who pays teh fee\n\nAnswer the questions.",
  "my neighbour plays drums at nite and teh police dont come. is that legal. is it right",
  "the heater makes noise becuase its old. check this please",
  "we dont recieve teh payments anymore. improve this",
  "my girlfreind left teh party. does it sound bad",
  "i run 5 km a day and teh knee hurts. make it better",
  "is this correct? my boss dont pay teh overtime",
  "is that rude? i left teh party early becuase i was tired",
  "was it too late? i planted teh tomatos in june",
  "rate my idea: i want to recieve money for walking dogs in teh park",
  "review my setup: i have a i5 and teh old gpu",
  "judge me: i ate teh whole cake",
  "expand storage: how do i add teh second disk",
  "guess my age: i was born befor teh war",
  "tag heuer: is teh watch real",
  "interpret my dream: i was in teh house and i dont know why",
  "evaluate this plan: we recieve goods on monday and ship teh rest",
  "turn my garage into a gym: i have teh space but dont know teh costs",
  "make my life easier: i have two kids and teh job",
  "what language should i learn: python or java, i dont know teh difference",
  "what mistakes should i avoid: i am new to teh gym",
  "is this a good idea: i want to recieve my salery in crypto",
  "how does that help: i recieve teh money and then?",
  "which is right for me: teh iphone or teh pixel",
  "here are my notes on teh trip so far. i dont have a hotel. what is missing",
  "this is the message i get when i log in. i dont know teh password. what now",
  "Role: teacher\nTask: plan teh lesson\nRole: pupil\nTask: lern",
  "Budget: 300 euros\nDate: may\nTo: rome\n\nplan teh trip",
  "Expected: teh page loads\nActual: it dont\nExpected: a list\nfix it",
  "does that make sense? i recieve two bills for teh same month",
  "correct me if im wrong: teh earth is round",
  "summarize the second world war: i need teh main dates",
  "i made teh cake with salt. how do i fix it",
  "my essay is due tommorow and i dont have teh books. help me improve my english",
  "my code is slow becuase teh loop. make it faster",
  "i want to recieve more mail. rate this",
  "users dont get teh mail. fix the email template",
  "teh car wont start. is it correct that i need a new battery",
  "my landlord says i must pay for teh paint is this correct",
  "put more money into savings: i recieve 2000 a month",
  "find cheap flights from: london, i dont care about teh time",
  "is my plan ok: i recieve teh keys on monday",
  "what do you think about moving to spain: teh weather is nice",
  "check if it is cheaper: i dont want to pay teh full price",
  "how do i reply to customers: i recieve teh mails at nite",
  "here is my problem. teh server dont start",
  "here is my cv template idea. i dont know if teh layout is good",
  "this is my first post. i dont know teh rules",
  "label printer: it dont print teh date",
  "correct dosage: how many pills for teh dog",
  "translation app: which is teh best one",
  "does this look good? i painted teh wall",
  "is it professional to wear a hat? i dont know teh rules",
  "which is the correct charger: teh iphone is old",
  "what style is best: i like blak clothes",
  "how do i fix email sync: it dont recieve teh mail",
  "what does it mean in law: i recieve teh house",
  "make my email signature bigger: i dont know teh settings",
  "Me: 30 years, 80 kg\nGoal: lose teh belly\ngive me a plan",
  "my sister says i talk too loud. is that polite",
  "teh printer is offline. correct this problem",
];

Deno.test("what users tell of themselves is not handed over", () => {
  for (const text of OWN_WORDS) assert.deepEqual(material(text), [], text);
});

Deno.test("long prompts of labelled lines and blank lines are read in linear time", () => {
  const start = performance.now();
  for (const piece of ["From: a@b\n\n", "To: a\n", "\n", "Eva: hi\n\n", "make this "]) {
    material(`Subject: a\n${piece.repeat(50_000 / piece.length)}`);
  }
  assert.ok(performance.now() - start < 5_000);
});
