/**
 * The prompt-submit hooks of the clients: what each sends, and what it takes back.
 *
 * Sources: hooks references of Claude Code (UserPromptSubmit) and Gemini CLI (BeforeAgent); the hook
 * schemas of Codex (UserPromptSubmit), which forbid further properties in the answer.
 *
 * @module
 */

/** Clients whose hooks are known. */
export type HookClient = "claude" | "codex" | "gemini";

/** The event of each client's hook, by client, in the order they are shown. */
const EVENTS: Readonly<Record<HookClient, string>> = {
  claude: "UserPromptSubmit",
  codex: "UserPromptSubmit",
  gemini: "BeforeAgent",
};

/** Clients by name, in the order they are shown. */
export const HOOK_CLIENTS: readonly string[] = Object.keys(EVENTS);

/**
 * Tells whether a client's hook is known.
 *
 * @param name The client's name as it was typed.
 * @returns True for a name of {@linkcode HOOK_CLIENTS}.
 */
export function isHookClient(name: string): name is HookClient {
  return Object.hasOwn(EVENTS, name);
}

/** What a client says when a prompt was submitted. */
export interface Submission {
  /** The prompt. */
  readonly prompt: string;
  /** The conversation; null when it was not named. */
  readonly sessionId: string | null;
  /** Whether a person wrote it; timers, agents and other machines submit prompts too. */
  readonly byPerson: boolean;
}

/** Sources of a prompt that are not a person at the keyboard. */
const MACHINE_SOURCES: ReadonlySet<unknown> = new Set([
  "system",
  "loop_wakeup",
  "schedule_wakeup",
  "poll_event",
]);

/**
 * Reads what a client sent.
 *
 * @param value The JSON value that the client wrote.
 * @returns The submission, or null when it is none.
 */
export function readSubmission(value: unknown): Submission | null {
  if (typeof value !== "object" || value === null) return null;
  const { prompt, session_id, source, agent_id } = value as Readonly<Record<string, unknown>>;
  if (typeof prompt !== "string") return null;
  return {
    prompt,
    sessionId: typeof session_id === "string" && session_id !== "" ? session_id : null,
    byPerson: (agent_id ?? null) === null && !MACHINE_SOURCES.has(source),
  };
}

/**
 * Writes the answer that adds context to the prompt.
 *
 * @param client The client.
 * @param context What the model should know besides the prompt.
 * @returns One line of JSON in the client's form, without its end.
 */
export function writeContext(client: HookClient, context: string): string {
  return JSON.stringify({
    hookSpecificOutput: { hookEventName: EVENTS[client], additionalContext: context },
  });
}
