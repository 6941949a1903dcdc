/**
 * Puts off what a bundle makes at its start: the runtime reads every pattern when it is made, and one
 * prompt needs few of the hundreds.
 *
 * @module
 */

import { type AnyNode, type Expression, parse, type VariableDeclarator } from "acorn";
import { analyze, type Variable } from "eslint-scope";
import { type Changes, childrenOf, withChanges } from "./syntax.ts";

/** A constant of the bundle that is made when it is first read. */
interface Lazy {
  readonly declarator: VariableDeclarator;
  readonly variable: Variable;
  /** The function that reads it. */
  readonly reader: string;
}

/**
 * Rewrites a module so that its constants which hold patterns are made when they are first read:
 * `var a=/x/;f(a)` becomes `var a;f($lazy0());function $lazy0(){return a??=/x/}`. Only plain data is put
 * off, so that it makes no difference when it is made.
 *
 * @param code A module, as a bundler writes it.
 * @returns The same module with its patterns put off.
 * @throws SyntaxError when it is no module.
 */
export function putOffPatterns(code: string): string {
  const program = parse(code, { ecmaVersion: "latest", sourceType: "module", ranges: true });
  const scopes = analyze(program as unknown as Parameters<typeof analyze>[0], {
    ecmaVersion: 2024,
    sourceType: "module",
  });
  const variables = scopes.globalScope!.childScopes[0]!.set;
  const bound = boundPlaces(program);
  const lazy: Lazy[] = [];
  for (const statement of program.body) {
    if (statement.type !== "VariableDeclaration" || statement.kind === "const") continue;
    for (const declarator of statement.declarations) {
      const { id, init } = declarator;
      const variable = id.type === "Identifier" ? variables.get(id.name) : undefined;
      if (variable === undefined || !init || !isPlain(init) || !holdsPattern(init)) continue;
      const isConstant = variable.references.every((reference) =>
        reference.init || (reference.isReadOnly() && !bound.has(reference.identifier.range![0]))
      );
      if (isConstant) lazy.push({ declarator, variable, reader: `$lazy${lazy.length}` });
    }
  }
  const changes: Changes = new Map();
  for (const { declarator: { id, init }, variable, reader } of lazy) {
    changes.set(id.end, [init!.end, ""]);
    for (const { identifier, init: isInit } of variable.references) {
      if (!isInit) changes.set(identifier.range![0], [identifier.range![1], `${reader}()`]);
    }
  }
  const readers = lazy.map(({ declarator: { init }, variable, reader }) =>
    `function ${reader}(){return ${variable.name}??=${code.slice(init!.start, init!.end)}}`
  );
  return `${withChanges(code, changes)}\n${readers.join("\n")}\n`;
}

/** Literals, and lists and objects of them: what makes no difference when it is made. */
function isPlain(node: Expression): boolean {
  switch (node.type) {
    case "Literal":
      return true;
    case "TemplateLiteral":
      return node.expressions.length === 0;
    case "UnaryExpression":
      return node.argument.type === "Literal";
    case "ArrayExpression":
      return node.elements.every((item) =>
        item !== null && item.type !== "SpreadElement" && isPlain(item)
      );
    case "ObjectExpression":
      return node.properties.every((property) =>
        property.type === "Property" && !property.computed && property.kind === "init" &&
        !property.shorthand && isPlain(property.value)
      );
    default:
      return false;
  }
}

function holdsPattern(node: AnyNode): boolean {
  return (node.type === "Literal" && node.regex !== undefined) ||
    childrenOf(node).some(holdsPattern);
}

/** Where a name cannot become a call: in exports and in the short form of properties. */
function boundPlaces(program: AnyNode): ReadonlySet<number> {
  const places = new Set<number>();
  const visit = (node: AnyNode): void => {
    if (node.type === "ExportSpecifier") places.add(node.local.start);
    if (node.type === "Property" && node.shorthand) places.add(node.value.start);
    childrenOf(node).forEach(visit);
  };
  visit(program);
  return places;
}
