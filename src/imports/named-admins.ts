import type { Knex } from 'knex';
import type { Actor } from '../audit/actor.ts';
import { asciiLower } from '../lib/typed-text.ts';
import type { Text } from '../locales/text.ts';
import { findNamedAdmins, type NamedAdmin } from './import-repository.ts';

/** Admins' names and short names are not longer than this. */
const MAX_NAME_LENGTH = 100;

/** Caches the admins that a file names, if they are in the actor's subtree. */
export class NamedAdmins {
  readonly #sql: Knex;
  readonly #actor: Actor;
  readonly #searched = new Set<string>();
  readonly #bySlug = new Map<string, NamedAdmin>();
  readonly #byName = new Map<string, NamedAdmin | 'several'>();

  constructor(sql: Knex, actor: Actor) {
    this.#sql = sql;
    this.#actor = actor;
  }

  /** Looks up the names that it has not looked up before. */
  async find(names: readonly string[]): Promise<void> {
    const wanted = [...new Set(names.map((name) => name.toLowerCase()))].filter(
      (name) => name !== '' && name.length <= MAX_NAME_LENGTH && !this.#searched.has(name),
    );
    if (wanted.length === 0) return;
    for (const name of wanted) this.#searched.add(name);
    const found = await findNamedAdmins(this.#sql, this.#actor.adminPath, wanted);
    for (const admin of found) {
      this.#bySlug.set(admin.slug, admin);
      const name = admin.name.toLowerCase();
      const other = this.#byName.get(name);
      const isSame = other === undefined || (other !== 'several' && other.id === admin.id);
      this.#byName.set(name, isSame ? admin : 'several');
    }
  }

  /**
   * Returns the admin, or a message if it cannot be used. An empty name means the actor's own admin. Call `find` first.
   */
  named(name: string): Pick<NamedAdmin, 'id' | 'name'> | Text {
    if (name === '') return { id: this.#actor.adminId, name: this.#actor.adminName };
    const key = name.toLowerCase();
    const byName = this.#byName.get(key);
    const admin = byName === undefined || byName === 'several' ? this.#bySlug.get(asciiLower(name)) : byName;
    if (!admin) {
      return byName === 'several'
        ? (t) => t.imports.lines.severalAdmins
        : (t) => t.imports.lines.unknownAdmin;
    }
    return admin.isActive ? admin : (t) => t.imports.lines.inactiveAdmin({ admin: admin.name });
  }
}
