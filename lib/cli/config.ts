/**
 * `improver config`: every setting, its value and where it came from.
 *
 * @module
 */

import { type Door, type SharedFlags, withApp } from "./door.ts";
import { renderTable } from "./table.ts";
import { stdout } from "./terminal.ts";

/**
 * Runs the command.
 *
 * @param flags Its flags.
 */
export async function configCommand(
  this: Door,
  flags: SharedFlags & { readonly json: boolean },
): Promise<void> {
  await withApp(flags, {}, (app) => {
    const { dataDirectory, dataDirectoryOrigin, file, report } = app.config;
    if (flags.json) {
      stdout.write(
        `${
          JSON.stringify({
            data_directory: { value: dataDirectory, origin: dataDirectoryOrigin },
            file,
            settings: report,
          })
        }\n`,
      );
    } else {
      stdout.write(renderTable(["setting", "value", "from", "variable"], [
        ["data directory", dataDirectory, dataDirectoryOrigin, "IMPROVER_DATA_DIR"],
        [
          "settings file",
          file ?? `none; it would be ${dataDirectory}/config.toml`,
          "",
          "IMPROVER_CONFIG",
        ],
        ...report.map(({ name, value, origin, variable }) => [
          name,
          JSON.stringify(value),
          origin,
          variable,
        ]),
      ]));
    }
    return Promise.resolve();
  });
}
