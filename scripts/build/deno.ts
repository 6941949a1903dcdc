/**
 * Runs this same Deno.
 *
 * @module
 */

/**
 * Runs this same Deno and waits for it.
 *
 * @param args Its arguments.
 * @param cwd The directory to run in.
 * @param env Environment variables beside our own.
 * @returns What it wrote on standard output.
 * @throws Error with what it wrote on standard error when it fails.
 */
export async function runDeno(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const command = new Deno.Command(Deno.execPath(), { args: [...args], cwd, env, stdin: "null" });
  const { success, stdout, stderr } = await command.output();
  if (success) return new TextDecoder().decode(stdout);
  throw new Error(`Cannot run deno ${args[0]}:\n${new TextDecoder().decode(stderr)}`);
}
