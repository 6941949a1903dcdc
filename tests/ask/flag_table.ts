/**
 * Sentences for the detectors: what each must see, and what only looks like it.
 *
 * @module
 */

/** Two lists of prompts for one detector. */
export interface FlagRows {
  /** Prompts with the gap. */
  readonly fires: readonly string[];
  /** Prompts without it. */
  readonly silent: readonly string[];
}

/** One entry per detector of what is missing, under the name of its file. */
export const GAP_TABLE: Readonly<Record<string, FlagRows>> = {
  missing_attachment: {
    fires: [
      "Summarize the attached report in five bullet points.",
      "Translate the following paragraph into Danish.",
      "I have uploaded a spreadsheet, tell me which month sold best.",
      "please proofread this essay",
      "What is wrong with the code below?",
      "Rewrite the text below so that a child understands it.",
      "can you summarise the article",
      "solve this equation for me",
    ],
    silent: [
      "Solve this equation x^2 - 5x + 6 = 0",
      'respond to this message "are you free tonight"',
      "Summarize the following paragraph: The harbour was built in 1850 and has been enlarged twice since.",
      "Translate this sentence into Danish: The shop opens at nine.",
      "Write a function that takes the given list and returns the largest number.",
      "Generate a haiku using the following word:\nautumn",
      "Explain this function:\n```js\nconst f = (x) => x * 2;\n```",
      "Write a story. The following day the hero leaves the village and never comes back to it.",
      "The boats came in late. Nobody spoke, and the lamps were already out along the quay. Explain the mood of the text above.",
      "Write about this topic: the sea.",
    ],
  },
  own_material: {
    fires: [
      "fix my code",
      "Improve my resume.",
      "could you please review my essay? thanks!",
      "translate my cover letter to German",
      "hi, can you summarize the following meeting notes",
      "optimize my sql query",
      "make my essay sound more academic",
      "write unit tests for my api",
      "generate unit tests",
      "add error handling to this python script please",
      "what's wrong with my regex",
      "optimize the SQL query, it is too slow",
      "make a chart from my spreadsheet",
      "find the trends in our sales numbers",
      "proofread our quarterly report before I send it",
    ],
    silent: [
      "What does Facebook do with my data?",
      "Optimize the quicksort algorithm for nearly sorted arrays in C++.",
      "Improve my code review skills.",
      "Fix my sink.",
      "Check my email for new messages.",
      "How do I improve my resume?",
      "Improve my English.",
      "Draw a picture of a cat with my phone.",
      "Explain my options in this class action.",
      'Fix my code: print("hello',
      "Refactor this function:\n```py\ndef f(a): return a\n```",
      "Improve my essay in the file draft.md.",
      "Write unit tests for a stack with push, pop and peek.",
      "Improve my sleep with a plan for the next week.",
      "Write a summary of my class on Roman law for my parents.",
    ],
  },
  unresolved_referent: {
    fires: [
      "fix it",
      "Please improve this.",
      "Can you explain that for me?",
      "make it more professional",
      "why doesn't it work?",
      "optimize this please",
      "rewrite this so it sounds more professional",
      "is it worth it?",
      "is it safe to take this medication with alcohol",
      "can my landlord do this?",
      "explain this to me like im 5",
      "it doesnt work anymore after the update",
      "translate this to Spanish",
      "convert it into python",
    ],
    silent: [
      "Is it true that in Spain they nap?",
      "it just works",
      "Explain it like I am five: why is the sky blue?",
      "Fix the login form so that it accepts plus signs.",
      "Fix this:\n```py\nprint(x\n```",
      "Make it rain in the second stanza of the poem about the farm.",
      "Why doesn't bread rise without yeast?",
      'Improve this sentence: "Me and him goes to the market on every days."',
    ],
  },
  subject_gap: {
    fires: [
      "write a blog post",
      "Please write me a short story.",
      "can you help me write an essay?",
      "I need a cover letter asap",
      "Write a 500-word article.",
      "draft an email",
      "Write a product description please.",
      "Write an email to my landlord.",
      "hi, could you please write an email to my boss? thanks",
      "give me a marketing strategy",
      "create a modern landing page",
      "design a database schema",
      "build me an app",
      "make a quiz",
      "a thank you note pls",
      "i need a toast for saturday",
      "come up with a name for my business",
      "write an essay for school",
      "build me a dashboard",
    ],
    silent: [
      "Write a blog post about remote work.",
      "Write a ghost story.",
      "write a cover letter for a nurse",
      "Write a poem to my landlord.",
      "give me a marketing strategy for my bakery",
      "Build an app that counts calories.",
      "design a database schema for a library",
      "Create a report of last month's sales.",
      "Write a poem. It should be about the sea.",
      "How do I write an essay?",
      "Write a letter:\nDear Ada, the boat leaves at nine.",
    ],
  },
  target_language: {
    fires: [
      "Translate this text",
      "please translate 'Where is the nearest pharmacy?' for my trip to Asia",
      "translate my website",
    ],
    silent: [
      "Translate this into Danish.",
      "translate the following to pirate English: good morning",
      "How do I translate a PDF?",
      "Translate the function to Python.",
      "translate 'good luck' to albanian",
      "Translate these requirements into user stories: login, logout, reset.",
    ],
  },
  unfilled_placeholder: {
    fires: [
      "Write a welcome mail for the new customers of {{company}}.",
      "Draft a job advert for a [insert job title] in Vienna.",
      "Plan a week of posts about ${topic} for our bakery.",
      "Explain <insert concept here> to a class of ten-year-olds.",
      "Write a thank-you note to [YOUR TEACHER] from the whole class.",
    ],
    silent: [
      "Write a letter template with at least three placeholders such as [address] in square brackets.",
      "Write a JavaScript function that fills ${name} into a greeting.",
      "Use this format:\nName: [Full Name]\nAge: [AGE IN YEARS]",
      "What does the array index a[i] mean in this loop?",
      "Improve this mail:\nHi [Employer],\nI would like a day off.",
      "Write a poem about [brackets] for a linguist.",
      "You are a support agent of {{company}}. Answer each customer in two sentences.",
      "Compare {{first}} with {{second}} in a short paragraph.",
    ],
  },
  contradiction: {
    fires: [
      "Keep it brief. Explain the causes of the war in great detail.",
      "Write at least 500 words about the river, but no more than 300 words.",
      "Respond in all lowercase letters. The answer must be entirely in capital letters.",
      "Do not use bullet points. Give the steps as a bulleted list.",
      "Reply with only JSON, then add a short explanation of each field.",
      "Write a letter in a formal tone and use slang.",
    ],
    silent: [
      "Keep it brief and explain the causes of the war.",
      "Write at least 300 words about the river, but no more than 500 words.",
      "Write a title of under 10 words and an article of at least 600 words.",
      "Use bullet points for the steps, and no lists in the introduction is fine.",
      "Write two versions: one very formal, one in a casual tone.",
      "Reply with only JSON.",
      "Do not use commas. Answer in one sentence.",
    ],
  },
  format_without_schema: {
    fires: [
      "Extract all the people from the story and return JSON.",
      "Classify each review and return the result as CSV.",
    ],
    silent: [
      "Extract all the people and return JSON with the fields name and age.",
      "Classify each review and return CSV with columns id and label.",
      "Write a poem about JSON.",
      'Extract the dates as JSON like {"date": "2024-01-01"}.',
    ],
  },
  subjective_term: {
    fires: [
      "Improve my website.",
      "Make my essay better.",
      "Can you clean up the code?",
      "make our landing page more professional",
    ],
    silent: [
      "Improve my website so that it loads in under a second.",
      "Make my essay better by adding a stronger ending.",
      "Clean up the code: remove dead branches.",
      "What makes bread better on the second day?",
      "Make my website look better.",
      "Optimize the query to reduce the number of joins.",
    ],
  },
  unbounded_scope: {
    fires: [
      "Tell me everything about volcanoes.",
      "Fix all the bugs in the app.",
      "Teach me everything there is to know about chess.",
      "Refactor the entire codebase",
    ],
    silent: [
      "Tell me about volcanoes.",
      "Fix all the bugs in parser.ts:\n```ts\nlet a\n```",
      "Everything about the party is ready; write the invitation for Saturday.",
      "Explain all the rules of offside in football.",
    ],
  },
  example_breaks_rule: {
    fires: [
      "Classify the review as positive or negative.\nReview: I loved it.\nOutput: neutral",
      "Answer in no more than 3 words.\nQuestion: Capital of France?\nAnswer: It is the city of Paris",
      "Write the label in all lowercase.\nText: big dog\nLabel: ANIMAL",
    ],
    silent: [
      "Classify the review as positive or negative.\nReview: I loved it.\nOutput: positive",
      "Answer in no more than 3 words.\nQuestion: Capital of France?\nAnswer: Paris",
      "Classify the review as positive or negative.\nReview: I loved it.\nOutput:",
      "What is the output of this program?",
    ],
  },
};
