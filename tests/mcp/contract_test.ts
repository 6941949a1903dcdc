/**
 * What a calling model is told about arguments that do not fit.
 *
 * @module
 */

import assert from "node:assert/strict";
import { inputContract } from "../../lib/mcp/contract.ts";
import { FEEDBACK_INPUT, IMPROVE_INPUT, STATS_INPUT } from "../../lib/mcp/schemas.ts";

const faults = async (contract: ReturnType<typeof inputContract>, value: unknown) => {
  const result = await contract["~standard"].validate(value);
  return result.issues?.map(({ message }) => message);
};

Deno.test("faults in arguments are said so that a model can mend them", async () => {
  const improve = inputContract(IMPROVE_INPUT);
  const feedback = inputContract(FEEDBACK_INPUT);
  const rows: [unknown, string[] | undefined][] = [
    [{ prompt: "x" }, undefined],
    [
      { prompt: "x", context: { audience: "me", files: ["a", "b"], answers: { a: "b" } } },
      undefined,
    ],
    [{}, ['the argument "prompt" is missing']],
    [{ prompt: 3 }, ['"prompt": expected string, received number']],
    [{ promt: "x" }, [
      'the argument "prompt" is missing',
      'there is no argument "promt"; did you mean "prompt"?',
    ]],
    [{ prompt: "x", temperature: 1 }, [
      'there is no argument "temperature"; it takes prompt, context, session_id, profile',
    ]],
    [{ prompt: "x", context: { audience: 3 } }, [
      '"context.audience": expected a text or a list of texts',
    ]],
    [{ prompt: "x", context: "{}" }, ['"context": expected object, received string']],
    [{ prompt: "x", profile: "claud" }, [
      '"profile": expected one of "auto"|"reasoning"|"chat"|"claude"|"gpt"|"gemini"',
    ]],
    [null, ["expected object, received null"]],
    [[], ["expected object, received array"]],
  ];
  for (const [value, expected] of rows) {
    assert.deepEqual(await faults(improve, value), expected, JSON.stringify(value));
  }
  assert.deepEqual(await faults(feedback, { record_id: "last", accept: "1", raiting: 2 }), [
    '"accept": expected array, received string',
    'there is no argument "raiting"; did you mean "rating"?',
  ]);
});

Deno.test("a contract's JSON Schema is made once and leaves nothing open", () => {
  for (const schema of [IMPROVE_INPUT, FEEDBACK_INPUT, STATS_INPUT]) {
    const contract = inputContract(schema)["~standard"].jsonSchema;
    const json = contract.input({ target: "draft-2020-12" });
    assert.equal(json, contract.output({ target: "draft-2020-12" }));
    assert.equal(json["additionalProperties"], false);
    assert(!JSON.stringify(json).includes("$schema"));
  }
});
