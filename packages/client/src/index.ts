export * from './loop/loop.ts';
export * from './loop/session.ts';
export type { Vault, VaultEntry, VaultNotice, VaultState } from './vault/vault.ts';
export type { Damage, Verdict, VaultWhy } from './vault/verdict.ts';
