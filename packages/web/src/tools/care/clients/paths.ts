// Where a provider's own pages are, and the spaces that they work in.
import type { Circle, Circles } from '@orrery/client/circle';
import { pathOf } from '../../together/use-circles.ts';

export const CLIENTS = '/together/clients';
export const FOUND_AS_PROVIDER = '/together/found?for=care&as=provider';
export const workPath = (circle: Circle): string => `${pathOf(circle.id)}/work`;

/** Those that I am in as a provider. */
export const spacesWithClients = (circles: Circles): Circle[] =>
  circles.listed().flatMap(({ id, form, standing }) => {
    const isThere = form === 'care' && (standing === 'in' || standing === 'founding');
    const circle = isThere ? circles.get(id) : undefined;
    return circle?.isRead && circle.isProvider ? [circle] : [];
  });
