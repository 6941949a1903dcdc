/**
 * Fits the linear models: ridge regression by conjugate gradients, logistic regression by
 * coordinate descent. Both are exact to their tolerance and depend on nothing but their input.
 *
 * @module
 */

/** One example's features: positions, none twice, and their values. */
export interface Row {
  /** Positions of the features that are not 0. */
  readonly at: Int32Array;
  /** Their values. */
  readonly value: Float64Array;
}

/** A fitted linear function. */
export interface Fit {
  /** One weight per feature. */
  readonly weights: Float64Array;
  /** What is added. */
  readonly bias: number;
}

/**
 * Scores one row.
 *
 * @param fit A fitted linear function.
 * @param row Features of an example.
 * @returns Bias plus the weighted sum of the features.
 */
export function scoreRow(fit: Fit, row: Row): number {
  let sum = fit.bias;
  for (let k = 0; k < row.at.length; k++) sum += fit.weights[row.at[k]!]! * row.value[k]!;
  return sum;
}

/**
 * Fits weighted least squares with an L2 penalty on the weights, none on the bias.
 *
 * @param rows Features of the examples.
 * @param targets One per row.
 * @param importance Weight of each row.
 * @param features Number of features.
 * @param penalty Factor of the squared weights.
 * @param iterations Steps of conjugate gradients.
 * @returns The fitted function.
 */
export function fitRidge(
  rows: readonly Row[],
  targets: Float64Array,
  importance: Float64Array,
  features: number,
  penalty: number,
  iterations = 120,
): Fit {
  const size = features + 1;
  const multiply = (vector: Float64Array): Float64Array => {
    const result = new Float64Array(size);
    for (let i = 0; i < rows.length; i++) {
      const { at, value } = rows[i]!;
      let dot = vector[features]!;
      for (let k = 0; k < at.length; k++) dot += vector[at[k]!]! * value[k]!;
      dot *= importance[i]!;
      for (let k = 0; k < at.length; k++) result[at[k]!]! += dot * value[k]!;
      result[features]! += dot;
    }
    for (let j = 0; j < features; j++) result[j]! += penalty * vector[j]!;
    return result;
  };
  const solution = new Float64Array(size);
  const residual = new Float64Array(size);
  for (let i = 0; i < rows.length; i++) {
    const { at, value } = rows[i]!;
    const pull = importance[i]! * targets[i]!;
    for (let k = 0; k < at.length; k++) residual[at[k]!]! += pull * value[k]!;
    residual[features]! += pull;
  }
  const direction = Float64Array.from(residual);
  let norm = dotProduct(residual, residual);
  const enough = norm * 1e-16;
  for (let step = 0; step < iterations && norm > enough; step++) {
    const product = multiply(direction);
    const alpha = norm / dotProduct(direction, product);
    for (let j = 0; j < size; j++) {
      solution[j]! += alpha * direction[j]!;
      residual[j]! -= alpha * product[j]!;
    }
    const next = dotProduct(residual, residual);
    const beta = next / norm;
    for (let j = 0; j < size; j++) direction[j] = residual[j]! + beta * direction[j]!;
    norm = next;
  }
  return { weights: solution.subarray(0, features), bias: solution[features]! };
}

/** What a logistic regression may do with each weight. */
export interface LogisticOptions {
  /** Pull towards the prior, as a factor of the squared distance. */
  readonly penalty: number;
  /** Where the weights are pulled to; 0 everywhere when absent. */
  readonly prior?: Float64Array;
  /** 1: not below 0; -1: not above 0; 0: free. Free everywhere when absent. */
  readonly signs?: Int8Array;
  /** Rounds over all weights. */
  readonly rounds?: number;
}

/**
 * Fits weighted logistic regression by coordinate descent on the quadratic upper bound of the loss.
 *
 * @param rows Features of the examples.
 * @param labels 0 or 1 per row, or a probability.
 * @param importance Weight of each row; the mean loss is weighted by it.
 * @param features Number of features.
 * @param options Penalty, prior, signs, rounds.
 * @returns The fitted function.
 */
export function fitLogistic(
  rows: readonly Row[],
  labels: Float64Array,
  importance: Float64Array,
  features: number,
  options: LogisticOptions,
): Fit {
  const { penalty, prior, signs, rounds = 120 } = options;
  const columns = transpose(rows, features);
  const total = importance.reduce((sum, weight) => sum + weight, 0);
  const weights = new Float64Array(features);
  if (prior !== undefined) weights.set(prior);
  const scores = Float64Array.from(rows, (row) => scoreRow({ weights, bias: 0 }, row));
  let bias = 0;
  const bound = columns.map(({ at, value }) => {
    let sum = 0;
    for (let k = 0; k < at.length; k++) sum += importance[at[k]!]! * value[k]! * value[k]!;
    return sum / (4 * total) + penalty;
  });
  for (let round = 0; round < rounds; round++) {
    let slope = 0;
    for (let i = 0; i < rows.length; i++) {
      slope += importance[i]! * (logistic(scores[i]!) - labels[i]!);
    }
    const shift = -4 * slope / total;
    bias += shift;
    for (let i = 0; i < rows.length; i++) scores[i]! += shift;
    for (let j = 0; j < features; j++) {
      const { at, value } = columns[j]!;
      if (at.length === 0) continue;
      let gradient = penalty * (weights[j]! - (prior?.[j] ?? 0));
      for (let k = 0; k < at.length; k++) {
        const i = at[k]!;
        gradient += importance[i]! * value[k]! * (logistic(scores[i]!) - labels[i]!) / total;
      }
      let next = weights[j]! - gradient / bound[j]!;
      if (signs?.[j] === 1) next = Math.max(0, next);
      if (signs?.[j] === -1) next = Math.min(0, next);
      const change = next - weights[j]!;
      if (change === 0) continue;
      weights[j] = next;
      for (let k = 0; k < at.length; k++) scores[at[k]!]! += change * value[k]!;
    }
  }
  return { weights, bias };
}

/**
 * The logistic function.
 *
 * @param score Any number.
 * @returns A number in [0,1].
 */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function transpose(rows: readonly Row[], features: number): Row[] {
  const counts = new Int32Array(features);
  for (const { at } of rows) for (const j of at) counts[j]!++;
  const columns = Array.from(counts, (count) => ({
    at: new Int32Array(count),
    value: new Float64Array(count),
  }));
  counts.fill(0);
  rows.forEach(({ at, value }, i) => {
    for (let k = 0; k < at.length; k++) {
      const j = at[k]!;
      const column = columns[j]!;
      column.at[counts[j]!] = i;
      column.value[counts[j]!++] = value[k]!;
    }
  });
  return columns;
}

function dotProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}
