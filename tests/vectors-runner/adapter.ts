/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/**
 * Translates the `given` of a vector case into a call of the public functions of src/rules, and the answer into the
 * keys of `expect`. It decides nothing. The adapter of rule `x` is the default export of adapters/x.ts: adding the
 * file registers it.
 */
export type Adapter = (given: Given) => Answer

/** What a rule answered, under the keys of `expect`. */
export type Answer = Readonly<Record<string, unknown>>

/** Reads the fields of a case with the type the rule expects, or says which field is wrong. */
export class Given {
	constructor(private readonly fields: Readonly<Record<string, unknown>>, private readonly path = '') {}

	/** Missing, or `null`: none, not known, not yet. */
	isNull(key: string): boolean {
		return this.fields[key] === undefined || this.fields[key] === null
	}

	isText(key: string): boolean {
		return typeof this.fields[key] === 'string'
	}

	text(key: string, missing?: string): string {
		return this.read(key, missing, (value): value is string => typeof value === 'string')
	}

	textOrNull(key: string): string | null {
		return this.isNull(key) ? null : this.text(key)
	}

	number(key: string, missing?: number): number {
		return this.read(key, missing, (value): value is number => typeof value === 'number')
	}

	/** A number that is 0 when it is missing or not known. */
	count(key: string): number {
		return this.isNull(key) ? 0 : this.number(key)
	}

	flag(key: string, missing?: boolean): boolean {
		return this.read(key, missing, (value): value is boolean => typeof value === 'boolean')
	}

	texts(key: string, missing?: readonly string[]): readonly string[] {
		return this.read(key, missing, (value): value is string[] => Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
	}

	/** All of it, for a rule that is asked elsewhere. */
	json(): string {
		return JSON.stringify(this.fields)
	}

	object(key: string): Given {
		return new Given(this.read(key, undefined, isFields), `${this.path}${key}.`)
	}

	objects(key: string, missing?: readonly never[]): readonly Given[] {
		return this.read<readonly Readonly<Record<string, unknown>>[]>(key, missing, (value): value is Readonly<Record<string, unknown>>[] => Array.isArray(value) && value.every(isFields))
			.map((fields, index) => new Given(fields, `${this.path}${key}[${index}].`))
	}

	/** The entries of a map whose keys are data (members, items). */
	entries(key: string): readonly [string, unknown][] {
		return this.isNull(key) ? [] : Object.entries(this.read(key, undefined, isFields))
	}

	private read<T>(key: string, missing: T | undefined, isExpected: (value: unknown) => value is T): T {
		const value = this.fields[key]
		if (this.isNull(key) && missing !== undefined) {
			return missing
		}
		if (!isExpected(value)) {
			throw new TypeError(`unexpected value of given.${this.path}${key}: ${JSON.stringify(value)}`)
		}
		return value
	}
}

/** The codes of the reasons of a result, as the cases write them. */
export function codes(reasons: readonly { code: string }[]): string[] {
	return reasons.map(({ code }) => code)
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}
