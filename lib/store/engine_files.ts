/**
 * What the engine is made of, in one module: rules, weights and word lists, loaded together when a
 * prompt first needs them.
 *
 * @module
 */

export { builtInRules, userRules } from "./rules.ts";
export { shippedWeights } from "./weights.ts";
export { builtInWordList } from "./words.ts";
