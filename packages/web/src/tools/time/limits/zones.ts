// Time zones to choose from.

export interface ZoneOption {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** "Lisbon", "Europe · GMT+1": a city first, because that is what people type. The offset is the one at `now`. */
export function zoneOption(zone: string, now: string): ZoneOption {
  const parts = zone.replaceAll('_', ' ').split('/');
  const city = parts.at(-1) ?? zone;
  const offset =
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
      .formatToParts(Date.parse(now))
      .find((part) => part.type === 'timeZoneName')?.value ?? '';
  return { id: zone, label: city, detail: [...parts.slice(0, -1), offset].join(' · ') };
}
