export { openEmbedded } from './libsql.ts';
export { openPostgres } from './postgres.ts';
export {
  type Added,
  type Addition,
  type Mail,
  type NewEntry,
  type Store,
  type StoredEntry,
  StoreFault,
} from './store.ts';
