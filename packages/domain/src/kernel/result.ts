/** What was asked, or the named reason why not. Domain code never throws at people's input. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: R };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const refuse = <R>(why: R): { ok: false; why: R } => ({ ok: false, why });
