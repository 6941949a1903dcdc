/**
 * A hook changes nothing and asks the user nothing, and what follows its prompts is not held against
 * the edits and questions it would have had.
 *
 * @module
 */

import assert from "node:assert/strict";
import { answerHook } from "../../lib/hook/hook.ts";
import { readIfWhole } from "../../lib/store/accept_file.ts";
import { layoutOf } from "../../lib/store/directory.ts";
import { findRecord } from "../../lib/store/find.ts";
import { merge } from "../../lib/store/merge.ts";
import { inDirectory } from "../store/fixture.ts";

Deno.test("a hook's prompts teach nothing by what follows them", () =>
  inDirectory(async (dataDirectory) => {
    const submit = async (prompt: string): Promise<string> => {
      const lines: string[] = [];
      const value = { session_id: "s", hook_event_name: "UserPromptSubmit", prompt };
      await answerHook("claude", { dataDirectory }, value, (line) => lines.push(line));
      return lines.join();
    };
    await submit("Hello, pls plan a trip for me");
    const record = await findRecord(dataDirectory, "last");
    assert.ok(record!.edits.length > 0, "the pair is kept");
    assert.deepEqual(record!.questions, []);
    await submit("no, that's not what I asked for");
    await submit("Hello, pls plan a trip for me to the sea");
    await merge(dataDirectory);
    const { realMass, questions } = readIfWhole(layoutOf(dataDirectory).accept)!;
    assert.deepEqual([realMass, questions.realMass], [0, 0]);
  }));
