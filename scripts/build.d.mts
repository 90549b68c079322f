export function buildApp(options?: { readonly force?: boolean }): void;
