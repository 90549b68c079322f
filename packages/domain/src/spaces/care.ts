// Who may do what in a care space: clients say who comes and who goes, providers do neither. The sealed log has the rest (WIRE44, WIRE48).
// docs/spec/circles.md, CARE1–CARE9.

/** A client is a member as in every circle. */
export type Role = 'member' | 'provider';

export interface InCare {
  readonly role: Role;
  /** False once they have left, or their access was ended. */
  readonly isIn: boolean;
}

/**
 * Whether somebody in a care space may ask somebody else in, as a client or a provider. A provider who founds it asks the first client in;
 * from then on clients alone say who comes. `all`: everybody who ever came.
 */
export const mayAskIn = (by: Role, as: Role, all: readonly InCare[]): boolean =>
  by === 'member' || (as === 'member' && all.every(({ role }) => role === 'provider'));

/** A client ends the access of a provider; nobody ends that of a client. */
export const mayEndAccess = (by: Role, of: InCare): boolean =>
  by === 'member' && of.role === 'provider' && of.isIn;

/** For a provider it is over once their access has ended, or every client has gone. A client leaves when they like. */
export const isOverFor = (me: InCare, all: readonly InCare[]): boolean => {
  const clients = all.filter(({ role }) => role === 'member');
  return me.role === 'provider' && (!me.isIn || (clients.length > 0 && clients.every(({ isIn }) => !isIn)));
};
