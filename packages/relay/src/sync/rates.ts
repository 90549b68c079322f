// Counts that are forgotten again: how often something happened lately, by whom. Kept in memory only, because whoever
// stores addresses can be asked for them.

/** A budget that refills evenly, up to what one minute gives. */
export class Bucket {
  readonly #perMinute: number;
  #left: number;
  #at: number;

  constructor(perMinute: number, now: number) {
    this.#perMinute = perMinute;
    this.#left = perMinute;
    this.#at = now;
  }

  /** Takes `amount` if there is as much. A single amount larger than the whole budget passes when it is full. */
  take(amount: number, now: number): boolean {
    this.#left = Math.min(this.#perMinute, this.#left + ((now - this.#at) / 60_000) * this.#perMinute);
    this.#at = now;
    if (this.#left < Math.min(amount, this.#perMinute)) return false;
    this.#left -= amount;
    return true;
  }
}

const DAY = 86_400_000;

/** How often something happened today, by name. A day is the relay's. */
export class DailyCount {
  #day = 0;
  readonly #counts = new Map<string, number>();

  of(name: string, now: number): number {
    const day = Math.floor(now / DAY);
    if (day !== this.#day) this.#counts.clear();
    this.#day = day;
    return this.#counts.get(name) ?? 0;
  }

  add(name: string, now: number): void {
    this.#counts.set(name, this.of(name, now) + 1);
  }
}

/** Addresses that are remembered; the one that was quiet longest goes first. */
const MOST_ADDRESSES = 20_000;

export interface AddressRates {
  readonly bytes: Bucket;
  readonly connections: Bucket;
  sockets: number;
}

export class Addresses {
  readonly #known = new Map<string, AddressRates>();
  readonly #make: (now: number) => AddressRates;
  readonly founded = new DailyCount();

  constructor(limits: { bytesPerMinute: number; connectionsPerMinute: number }) {
    this.#make = (now) => ({
      bytes: new Bucket(limits.bytesPerMinute, now),
      connections: new Bucket(limits.connectionsPerMinute, now),
      sockets: 0,
    });
  }

  of(address: string, now: number): AddressRates {
    const known = this.#known.get(address) ?? this.#make(now);
    this.#known.delete(address);
    this.#known.set(address, known);
    if (this.#known.size > MOST_ADDRESSES) {
      for (const [name, { sockets }] of this.#known) {
        if (sockets > 0) continue;
        this.#known.delete(name);
        break;
      }
    }
    return known;
  }
}

/** One household has one IPv4 address, or a /64 of IPv6. */
export function networkOf(ip: string): string {
  if (!ip.includes(':') || ip.startsWith('::ffff:')) return ip;
  const [head = '', tail] = ip.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  return [...front, ...Array.from({ length: zeros }, () => '0'), ...back].slice(0, 4).join(':');
}
