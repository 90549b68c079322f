/** Every field that a change of my time can be refused at. A test holds it against the domain. */
export const myFieldNames = [
  'possible',
  'nights',
  'buffer',
  'datesPerDay',
  'eveningsInRow',
  'freeEvenings',
  'weeklyCap',
  'unplanned',
  'ownFloor',
  'ownWish',
  'eveningFrom',
] as const;
