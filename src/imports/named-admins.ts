import type { Knex } from 'knex';
import type { Actor } from '../audit/actor.ts';
import { asciiLower } from '../lib/typed-text.ts';
import { findNamedAdmins, type NamedAdmin } from './import-repository.ts';

/** No name or short name of an admin is longer. */
const LONGEST_NAME = 100;

/** The admins that a file names, at or below the actor's. */
export class NamedAdmins {
  readonly #sql: Knex;
  readonly #actor: Actor;
  readonly #asked = new Set<string>();
  readonly #bySlug = new Map<string, NamedAdmin>();
  readonly #byName = new Map<string, NamedAdmin | 'several'>();

  constructor(sql: Knex, actor: Actor) {
    this.#sql = sql;
    this.#actor = actor;
  }

  /** Looks up those of these names that it does not know yet. */
  async find(names: readonly string[]): Promise<void> {
    const wanted = [...new Set(names.map((name) => name.toLowerCase()))].filter(
      (name) => name !== '' && name.length <= LONGEST_NAME && !this.#asked.has(name),
    );
    if (wanted.length === 0) return;
    for (const name of wanted) this.#asked.add(name);
    const found = await findNamedAdmins(this.#sql, this.#actor.adminPath, wanted);
    for (const admin of found) {
      this.#bySlug.set(admin.slug, admin);
      const name = admin.name.toLowerCase();
      const other = this.#byName.get(name);
      const isSame = other === undefined || (other !== 'several' && other.id === admin.id);
      this.#byName.set(name, isSame ? admin : 'several');
    }
  }

  /** The admin, or what is wrong with the name. An empty name means the actor's own admin. */
  named(name: string): Pick<NamedAdmin, 'id' | 'name'> | string {
    if (name === '') return { id: this.#actor.adminId, name: this.#actor.adminName };
    const key = name.toLowerCase();
    const byName = this.#byName.get(key);
    const admin = byName === undefined || byName === 'several' ? this.#bySlug.get(asciiLower(name)) : byName;
    if (!admin) {
      return byName === 'several'
        ? 'More than one admin has this name. Enter the short name instead'
        : 'There is no admin with this name here';
    }
    return admin.isActive ? admin : `${admin.name} is inactive, so no one there can sign in`;
  }
}
