/**
 * A small MLflow tracking server: it knows the documented requests that we make, and no others.
 *
 * @module
 */

/** A request that came. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  // deno-lint-ignore no-explicit-any
  readonly body: any;
}

/** How the server behaves. */
export interface Tracking {
  /** Whether the experiment is there already. */
  readonly hasExperiment?: boolean;
  readonly artifactUri?: string;
  /** Status that every POST gets. */
  readonly postStatus?: number;
}

/** A server that knows the documented requests and no others. */
export async function withTracking(
  tracking: Tracking,
  body: (address: string, requests: Request[]) => Promise<void>,
): Promise<void> {
  const requests: Request[] = [];
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    async (request) => {
      const url = new URL(request.url);
      const text = await request.text();
      requests.push({
        method: request.method,
        path: url.pathname + url.search,
        authorization: request.headers.get("authorization"),
        body: text === "" ? null : JSON.parse(text),
      });
      if (request.method === "POST") {
        if (request.headers.get("content-type") !== "application/json") {
          return Response.json({ error_code: "INVALID_PARAMETER_VALUE" }, { status: 400 });
        }
        if (tracking.postStatus) return new Response("no", { status: tracking.postStatus });
      }
      return answer(`${request.method} ${url.pathname}`, tracking);
    },
  );
  try {
    await body(`127.0.0.1:${(server.addr as Deno.NetAddr).port}`, requests);
  } finally {
    await server.shutdown();
  }
}

function answer(request: string, { hasExperiment, artifactUri }: Tracking): Response {
  switch (request) {
    case "GET /api/2.0/mlflow/experiments/get-by-name":
      return hasExperiment === true
        ? Response.json({ experiment: { experiment_id: "7", name: "improver" } })
        : Response.json({ error_code: "RESOURCE_DOES_NOT_EXIST" }, { status: 404 });
    case "POST /api/2.0/mlflow/experiments/create":
      return Response.json({ experiment_id: "7" });
    case "POST /api/2.0/mlflow/runs/create":
      return Response.json({
        run: {
          info: { run_id: "r1", artifact_uri: artifactUri ?? "mlflow-artifacts:/7/r1/artifacts" },
        },
      });
    case "POST /api/2.0/mlflow/runs/log-batch":
    case "POST /api/2.0/mlflow/runs/update":
    case "PUT /api/2.0/mlflow-artifacts/artifacts/7/r1/artifacts/v1.json":
      return Response.json({});
    default:
      return new Response("not found", { status: 404 });
  }
}
