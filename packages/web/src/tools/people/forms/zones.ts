// Time zones by the city that people look for.
import type { Option } from '../../../ui/options.tsx';

/** "Europe/Lisbon" as "Lisbon", with "Europe" beside it. */
export function zoneOptions(names: readonly string[] = Intl.supportedValuesOf('timeZone')): Option[] {
  return names
    .map((id) => {
      const parts = id.split('/').map((part) => part.replaceAll('_', ' '));
      const city = parts.at(-1) ?? id;
      const region = parts.slice(0, -1).join(', ');
      return { id, label: city, ...(region ? { detail: region } : {}) };
    })
    .sort((a, b) => a.label.localeCompare(b.label));
}
