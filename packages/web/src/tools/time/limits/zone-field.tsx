// A time zone, found by typing a city. Offsets are those of now.
import { isZone } from '@orrery/domain';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';

export interface ZoneFieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** IANA name; empty while not known. */
  value: string;
  onChange: (zone: string) => void;
}

export interface ZoneOption {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** "Lisbon", "Europe · GMT+1": a city first, because that is what people type. */
export function zoneOption(zone: string, now: string): ZoneOption {
  const parts = zone.replaceAll('_', ' ').split('/');
  const city = parts.at(-1) ?? zone;
  const offset =
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
      .formatToParts(Date.parse(now))
      .find((part) => part.type === 'timeZoneName')?.value ?? '';
  return { id: zone, label: city, detail: [...parts.slice(0, -1), offset].join(' · ') };
}

export function ZoneField({ label, hint, error, value, onChange }: ZoneFieldProps) {
  const { now } = useOrrery();
  const day = now.slice(0, 10);
  const options = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    const all = value && isZone(value) && !known.includes(value) ? [value, ...known] : known;
    return all
      .map((zone) => zoneOption(zone, `${day}T12:00:00Z`))
      .sort((a, b) => a.label.localeCompare(b.label));
  }, [value, day]);
  return (
    <ComboBox
      label={label}
      hint={hint}
      error={error}
      options={options}
      value={value || null}
      onChange={(zone) => {
        if (zone && zone !== value) onChange(zone);
      }}
    />
  );
}
