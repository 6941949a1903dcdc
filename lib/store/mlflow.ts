/**
 * Tells an MLflow tracking server of a training run, over its REST interface
 * (https://mlflow.org/docs/latest/rest-api.html).
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import type { ModelVersion } from "./models.ts";

/** Name of the experiment that runs are put under. */
const EXPERIMENT = "improver";

/** Longest time for one request, in milliseconds. */
const ANSWER_MS = 10_000;

/** A run that was logged. */
export interface LoggedRun {
  /** Its id on the server. */
  readonly run_id: string;
  /** What could not be logged, one sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Logs a training run: parameters, metrics, every trial, and the model file where the server takes
 * files itself.
 *
 * @param address Address of the server; a name and password in it become basic authentication.
 * @param model What was trained.
 * @param ended When the run ended, in milliseconds since 1970.
 * @param durationMs How long it took, in milliseconds.
 * @returns The run.
 * @throws ImproverError `bad_config` for an address that cannot be used, or when this program may not
 * use the network; `remote_failure` when the server is down or refuses.
 */
export async function logToMlflow(
  address: string,
  model: ModelVersion,
  ended: number,
  durationMs: number,
): Promise<LoggedRun> {
  const server = openServer(address);
  const { run_id, artifact_uri } = await createRun(server, model, ended - durationMs);
  await server.post("runs/log-batch", {
    run_id,
    metrics: metricsOf(model, ended, durationMs),
    params: paramsOf(model),
  });
  const warning = await putModel(server, artifact_uri, model);
  await server.post("runs/update", { run_id, status: "FINISHED", end_time: Math.round(ended) });
  return { run_id, warnings: warning === null ? [] : [warning] };
}

interface Server {
  get(path: string): Promise<Answer>;
  post(path: string, body: object): Promise<Answer>;
  put(path: string, text: string): Promise<Answer>;
}

/** An answer of the server, read to its end; only GET gives one of 404. */
interface Answer {
  readonly status: number;
  // deno-lint-ignore no-explicit-any
  readonly body: any;
}

function openServer(address: string): Server {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new ImproverError(
      "bad_config",
      `Cannot log to MLflow at ${JSON.stringify(address)}: it is no http: or https: address`,
      "Set MLFLOW_TRACKING_URI to an address such as http://localhost:5000",
    );
  }
  requirePermission(url);
  const base = `${url.origin}${url.pathname.replace(/\/+$/, "")}/api/2.0/`;
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (url.username !== "") {
    const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    headers.authorization = `Basic ${new TextEncoder().encode(login).toBase64()}`;
  }
  const send = (path: string, init: RequestInit) => request(`${base}${path}`, { ...init, headers });
  return {
    get: (path) => send(`mlflow/${path}`, { method: "GET" }),
    post: (path, body) => send(`mlflow/${path}`, { method: "POST", body: JSON.stringify(body) }),
    put: (path, text) => send(path, { method: "PUT", body: text }),
  };
}

/** Asked for beforehand: the runtime would ask the user at the terminal. */
function requirePermission(url: URL): void {
  const { state } = Deno.permissions.querySync({ name: "net", host: url.host });
  if (state === "granted") return;
  throw new ImproverError(
    "bad_config",
    `Cannot log to MLflow at ${url.host}: this program may not use the network`,
    `Build it with: deno task build --net=${url.host}, or run it from source with --allow-net=${url.host}`,
  );
}

async function request(address: string, init: RequestInit): Promise<Answer> {
  const { host, pathname } = new URL(address);
  const refuse = (why: string): ImproverError =>
    new ImproverError(
      "remote_failure",
      `Cannot log to MLflow at ${host}: ${why}`,
      "The model was trained and kept all the same; check MLFLOW_TRACKING_URI",
    );
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), ANSWER_MS);
  try {
    const answer = await fetch(address, { ...init, signal: impatience.signal });
    const text = await answer.text();
    if (!answer.ok && !(answer.status === 404 && init.method === "GET")) {
      throw refuse(`it answered ${answer.status} to ${pathname}`);
    }
    return { status: answer.status, body: parsed(text) };
  } catch (error) {
    if (error instanceof ImproverError) throw error;
    throw refuse(impatience.signal.aborted ? "it did not answer" : (error as Error).message);
  } finally {
    clearTimeout(timer);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function createRun(
  server: Server,
  model: ModelVersion,
  started: number,
): Promise<{ readonly run_id: string; readonly artifact_uri: string }> {
  const found = await server.get(
    `experiments/get-by-name?experiment_name=${encodeURIComponent(EXPERIMENT)}`,
  );
  const experiment_id = found.body?.experiment?.experiment_id ??
    (await server.post("experiments/create", { name: EXPERIMENT })).body?.experiment_id;
  const { body } = await server.post("runs/create", {
    experiment_id,
    run_name: model.version,
    start_time: Math.round(started),
    tags: [
      { key: "outcome", value: model.outcome },
      { key: "data_hash", value: model.data_hash },
      { key: "parent", value: model.parent },
    ],
  });
  const { run_id, artifact_uri = "" } = body?.run?.info ?? {};
  if (typeof run_id === "string") return { run_id, artifact_uri };
  throw new ImproverError(
    "remote_failure",
    "Cannot log to MLflow: its answer names no run",
    "Check that MLFLOW_TRACKING_URI is the address of an MLflow tracking server",
  );
}

function paramsOf({ settings, seed, fitted_priors, parent }: ModelVersion): object[] {
  return Object.entries({ ...settings, seed, fitted_priors, parent })
    .map(([key, value]) => ({ key, value: String(value) }));
}

function metricsOf(
  { losses, promotion, decisions, trials, refits }: ModelVersion,
  ended: number,
  durationMs: number,
): object[] {
  const timestamp = Math.round(ended);
  const values: Record<string, number> = {
    loss_active: losses.active,
    loss_candidate: losses.candidate,
    gain_mean: promotion.gainMean,
    gain_low: promotion.gainLow,
    value_mean: promotion.valueMean,
    value_low: promotion.valueLow,
    decisions,
    decisions_held_out: promotion.decisions,
    duration_ms: durationMs,
  };
  for (const [name, refit] of Object.entries(refits)) {
    if (refit === null) continue;
    values[`${name}_loss_active`] = refit.losses.active;
    values[`${name}_loss_candidate`] = refit.losses.candidate;
  }
  const single = Object.entries(values).map(([key, value]) => ({ key, value, timestamp, step: 0 }));
  const tried = trials.map(({ loss }, step) => ({
    key: "trial_loss",
    value: loss,
    timestamp,
    step,
  }));
  return [...single, ...tried].filter(({ value }) => Number.isFinite(value));
}

/** Files go through the server where it keeps them itself, and are not sent to any other place. */
async function putModel(
  server: Server,
  artifactUri: string,
  model: ModelVersion,
): Promise<string | null> {
  const folder = /^mlflow-artifacts:(?:\/\/[^/]*)?\/+(.*)$/.exec(artifactUri)?.[1];
  if (folder === undefined) {
    return "The model file was not sent to MLflow: the server does not take files itself";
  }
  const path = `${folder}/${model.version}.json`.split("/").map(encodeURIComponent).join("/");
  await server.put(`mlflow-artifacts/artifacts/${path}`, JSON.stringify(model));
  return null;
}
