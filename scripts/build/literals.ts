/**
 * Writes the literals of a bundle in the form that costs a start least: a module of plain ASCII is run
 * as it lies on the disk, any other one is first copied into two bytes a character; and a plain string
 * is there at once, where `String.raw` is called for each.
 *
 * @module
 */

import { type AnyNode, parse, type TaggedTemplateExpression } from "acorn";
import { type Changes, childrenOf, withChanges } from "./syntax.ts";

/**
 * Rewrites a module so that its literals are ASCII, `String.raw` ones without parts to fill in being
 * strings. Every string keeps its value and every pattern what it matches; a pattern's `source` shows
 * the escapes, and a name outside the basic plane ends in a bundle that does not parse.
 *
 * @param code A module, as a bundler writes it.
 * @returns The same module; templates of other tags, whose raw text counts, stay as they are.
 * @throws SyntaxError when it is no module.
 */
export function plainLiterals(code: string): string {
  const changes: Changes = new Map();
  const visit = (node: AnyNode): void => {
    switch (node.type) {
      case "Identifier":
      case "Literal":
      case "TemplateElement": {
        const written = code.slice(node.start, node.end);
        const plain = inAscii(written);
        if (plain !== written) changes.set(node.start, [node.end, plain]);
        return;
      }
      case "TaggedTemplateExpression": {
        const text = rawTextOf(node, code);
        if (text !== null) changes.set(node.start, [node.end, inAscii(JSON.stringify(text))]);
        else node.quasi.expressions.forEach(visit);
        return;
      }
      default:
        childrenOf(node).forEach(visit);
    }
  };
  visit(parse(code, { ecmaVersion: "latest", sourceType: "module" }));
  return withChanges(code, changes);
}

function rawTextOf({ tag, quasi }: TaggedTemplateExpression, code: string): string | null {
  const isRaw = code.slice(tag.start, tag.end) === "String.raw" && quasi.expressions.length === 0;
  return isRaw ? quasi.quasis[0]!.value.raw : null;
}

/** A character that is needlessly escaped already loses that escape. */
function inAscii(text: string): string {
  return text.replace(/(\\*)([\u0080-\uffff])/g, (_, slashes: string, unit: string) => {
    const kept = slashes.slice(slashes.length % 2);
    return `${kept}\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
