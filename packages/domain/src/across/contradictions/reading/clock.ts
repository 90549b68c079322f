// Hours of the day: "from 7 to 10 pm", "at 19:00", "after 6 pm", and the words without them.

/** In minutes after midnight; beyond midnight goes on counting. */
type Hours = readonly [from: number, to: number];

const HOUR =
  '(?:(\\d{1,2})(?:h(\\d\\d))? ?(am|pm|o clock|in the (?:morning|afternoon|evening)|at night)?|(noon|midday|midnight))';
const BETWEEN = new RegExp(` (?:from |between )?${HOUR} ?(?:to|until|till|and|,|–) ${HOUR}(?= )`);
const SINCE = new RegExp(` (?:from|after|since) ${HOUR}(?: on| onwards?)?(?= )`);
const AT = new RegExp(` (?:at|starting at|around) ${HOUR}(?= )`);

export function clockIn(words: string): { readonly words: string; readonly hours?: Hours } {
  const between = words.match(BETWEEN);
  if (between && /h\d\d|am|pm|o clock|in the|noon|midday|midnight|from|between/.test(between[0])) {
    const to = minutes(between.slice(5, 9));
    const from = minutes(between.slice(1, 5), between[7]);
    if (from !== undefined && to !== undefined)
      return { words: words.replace(between[0], ''), hours: [from, to > from ? to : to + 1440] };
  }
  for (const [pattern, length] of [
    [SINCE, 240],
    [AT, 60],
  ] as const) {
    const match = words.match(pattern);
    const from =
      match &&
      !/^ (?:min|hour|day|week|month|year|date|night)/.test(words.slice((match.index ?? 0) + match[0].length))
        ? minutes(match.slice(1, 5))
        : undefined;
    if (match && from !== undefined)
      return { words: words.replace(match[0], ''), hours: [from, from + length] };
  }
  return { words };
}

/** Without a word for it, 1 to 11 is what people mean by it on dates: after noon. */
function minutes(
  [hour, minute, half, word]: readonly (string | undefined)[],
  other?: string,
): number | undefined {
  if (word) return word === 'midnight' ? 1440 : 720;
  const h = Number(hour);
  if (!(h >= 0 && h <= 24) || hour === undefined) return undefined;
  const said = half ?? other ?? (minute === undefined ? 'pm' : undefined);
  const isMorning = said === 'am' || said === 'in the morning' || said === undefined || said === 'o clock';
  const at = h < 12 && !isMorning ? h + 12 : h;
  return at * 60 + Number(minute ?? 0);
}
