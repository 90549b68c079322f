// What `orrery help` says.

export const overview = `Orrery: a private app for people who love more than one person.

Usage: npx --no orrery <command>

  serve                            serve the app on this machine
  plan FILE                        find the best plan for an instance, and prove it
  calendar expand FILE             list what takes place in a calendar file
  help [command]                   more about a command
  --version                        which version this is

From the repository, \`npm start\` sets everything up, builds the app and serves it.`;

export const about: Record<string, string> = {
  serve: `Usage: npx --no orrery serve [--port N] [--data FOLDER] [--host NAME]

Serves the built app until it is stopped (Ctrl+C).

  --port N        4650 unless given here or as PORT
  --data FOLDER   ./data unless given here or as ORRERY_DATA; made when it is missing
  --host NAME     localhost, for this machine only, unless given here or as ORRERY_HOST;
                  browsers run the app over the network only behind https

ORRERY_REQUESTS_PER_MINUTE says how often one address may ask: 3000 unless given. The app needs
about a hundred files at a first visit and none after that; a clinic or a campus that shares one
address may want more.

GET /health answers {"status":"ok"}. Nothing about anybody's requests is logged.`,

  plan: `Usage: npx --no orrery plan FILE [--seconds N] [--out PLAN]

Reads an instance (polyplan/1), finds the best plan level by level, and prints for each level
{objective, bound, proven, gap} as JSON.

  --seconds N     stop after N seconds and keep the best plan so far; 120 unless given
  --out PLAN      write the plan to a file instead of printing it with the result

Exit code 0 with a plan, also when time ran out; 3 when fixed dates and protected time cannot hold
together, with those that conflict; 2 when the file is malformed, with the place.`,

  calendar: `Usage: npx --no orrery calendar expand FILE --from DATE --to DATE [--zone ZONE]

Prints what takes place in an .ics file as JSON, [{uid, start, end, summary}], sorted by start:
instants with Z, floating times without, whole days as dates with an exclusive end.

  --from DATE     first day, such as 2026-01-01
  --to DATE       the day after the last
  --zone ZONE     whose days these are, such as Europe/Berlin; UTC unless given

Events that cannot be read are left out and named, with their line, on the error output.
Exit code 2 when the file or the dates cannot be used.`,
};
