// What `orrery help` says.

export const overview = `Orrery: a private app for people who love more than one person.

Usage: npx --no orrery <command>

  serve                            serve the app on this machine
  https --cert FILE --key FILE     a door with a certificate before it, for phones in the house
  plan FILE                        find the best plan for an instance, and prove it
  calendar expand FILE             list what takes place in a calendar file
  verify-paper FILE                check who signed a paper, and that its words are as signed
  help [command]                   more about a command
  --version                        which version this is

From the repository, \`npm start\` sets everything up, builds the app and serves it.`;

export const about: Record<string, string> = {
  serve: `Usage: npx --no orrery serve [--port N] [--data FOLDER] [--host NAME] [--metrics-port N]

Serves the built app, and keeps for its devices what only they can read, until it is stopped (Ctrl+C).

  --port N          4650 unless given here or as PORT
  --data FOLDER     ./data unless given here or as ORRERY_DATA; made when it is missing
  --host NAME       localhost, for this machine only, unless given here or as ORRERY_HOST;
                    browsers run the app over the network only behind https
  --metrics-port N  GET /metrics there, or as ORRERY_METRICS_PORT; nowhere unless given. On localhost
                    unless ORRERY_METRICS_HOST names another: what it shows is for you alone

Settings, all from the environment:

  ORRERY_ORIGIN     what browsers show as this address, such as https://orrery.example, several with
                    commas. Needed for every name but localhost: devices sign it, so that no other
                    relay can pass for this one
  ORRERY_PROXY      addresses of reverse proxies in front, such as 127.0.0.1, whose word about who
                    asks is believed
  DATABASE_URL      postgres://… to keep everything in PostgreSQL, with any number of relays beside
                    each other; a file in the data folder unless given
  ORRERY_MOST_BYTES size of that file beyond which nothing more is taken in; the disk's unless given
  ORRERY_CODES      codes that found a space, each with how many, such as violet-otter:5; commas
                    between them. With ORRERY_SPACES_PER_DAY=0 nobody founds one without

How much anybody may ask:

  ORRERY_REQUESTS_PER_MINUTE      3000 of the app's files by one address; it needs about a hundred
                                  once. A clinic that shares one address may want more
  ORRERY_BYTES_PER_PERSON         268435456 of sealed bodies of one person in one space; beyond it
                                  entries are kept without them
  ORRERY_RESERVED_PER_DAY         64 small entries of one device that always go through
  ORRERY_BRANCHES                 4 entries of one device with one number
  ORRERY_ENTRIES_PER_MINUTE       6000 new ones by one socket
  ORRERY_MESSAGES_PER_MINUTE      1200 by one socket
  ORRERY_BYTES_PER_MINUTE         134217728 by one address
  ORRERY_CONNECTIONS_PER_MINUTE   300 by one address
  ORRERY_SOCKETS_PER_ADDRESS      256 at once
  ORRERY_SOCKETS_PER_SPACE        256 at once
  ORRERY_SPACES_PER_DAY           32 founded from one address without a code
  ORRERY_MAIL_PER_INVITE          8 letters of people who want to join
  ORRERY_MAIL_PER_SPACE           64 of them
  ORRERY_MAIL_DAYS                14 until they are thrown away
  ORRERY_CALENDARS_PER_SPACE      4 that one person publishes
  ORRERY_CALENDAR_BYTES           200000 of one of them
  ORRERY_CALENDAR_CHANGES_PER_DAY 500 of the calendars of one person
  ORRERY_CALENDAR_DAYS            90 until one that nobody keeps current is gone
  ORRERY_CALENDAR_READS_PER_MINUTE 60 by one network
  ORRERY_HANDSHAKE_SECONDS        10 to say who one is
  ORRERY_PING_SECONDS             30 between signs of life
  ORRERY_ENTRIES_IN_MEMORY        100000 of all spaces
  ORRERY_POLL_MILLISECONDS        1000 between looks at what other relays stored
  ORRERY_DENIAL_MILLISECONDS      200 that a refusal takes at least

GET /health answers {"status":"ok"}. Nothing about anybody's requests is logged.`,

  https: `Usage: npx --no orrery https --cert FILE --key FILE [--port N] [--host NAME] [--to N]

A door with a certificate before an Orrery that runs on this machine, so that phones in the same house can
use it: browsers run the app over the network only behind https. docs/phone-at-home.md tells how to make a
certificate, and how to do the same with Caddy or nginx.

  --cert FILE  the certificate, with those that it rests on, as PEM
  --key FILE   its key, as PEM
  --port N     4653 unless given
  --host NAME  0.0.0.0, for everybody in the network, unless given
  --to N       4650, the port at which Orrery serves, unless given

Serve with ORRERY_ORIGIN set to the address that browsers show, and ORRERY_PROXY=127.0.0.1,::1.`,

  plan: `Usage: npx --no orrery plan FILE [--seconds N] [--work N] [--seed N] [--slack P] [--explain]
                                   [--out PLAN]
       npx --no orrery plan FILE --replan KNOWN --declined RELATION@START [--from MINUTE] …
       npx --no orrery plan FILE --replan KNOWN --what-if PLACE=VALUE … …

Reads an instance (polyplan/1), finds the best plan level by level, and prints for each level
{objective, bound, proven, gap} as JSON.

  --seconds N     stop after N seconds and keep the best plan so far; 120 unless given
  --work N        stop after N iterations of the solver instead: the same answer on every machine
  --seed N        where the search may choose as it likes, choose otherwise; 0 unless given
  --slack P       let wishes give up to P per cent of what they get for a calmer week: preferred days,
                  nights and few changes. Prints {best, bound, most} of what they lose
  --explain       say also what each got, and what stands in the way of more
  --out PLAN      write the plan to a file instead of printing it with the result

From the plan that people know:

  --replan KNOWN  its file, as --out writes it, with one of
  --declined DATE this date of it was declined, such as r003@5520 (minutes since the horizon’s
                  start): another time for those two, all others’ dates stay, and move only where
                  somebody’s floor could not be kept otherwise. Prints those {moved, added}
  --from MINUTE   nothing that begins before moves: it is past, or too near to give notice
  --what-if PLACE=VALUE  with this value at this place of the instance, such as
                  people[0].cap=900, once or more: few dates move. Prints the vector before and what
                  changes for whom

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

  'verify-paper': `Usage: npx --no orrery verify-paper FILE [--text]

Checks a signed paper, as the app saves it from the page of an agreement, a pledge or a plan of metamours. Prints its title, who
signed, when, and the digits of each; then that the words are as signed, or what is wrong. It needs neither
the app nor a relay, and sends nothing anywhere.

  --text  print also what the paper says

Exit code 0 where everybody’s signature holds; 1 where one does not, or the file is none. The digits stand for
a person’s key: compare them, by voice or face to face, with those that the app shows at the paper. What came
after the file was saved, such as somebody’s withdrawal, it cannot tell. docs/spec/papers.md`,
};
