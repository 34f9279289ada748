<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Error\Invalid;
use Transliterator;

/**
 * Which column of a file is which field of a member.
 *
 * Knows our own headers (French or English) and those of the Répertoire national des élus, which changed over the years:
 * names are compared without case, accents, punctuation.
 */
final class MemberColumns {
	/** Communes that a national file is about, see {@see commune()}. */
	public const COMMUNE = 'commune';
	/** « F » or « M » in the national files. */
	public const SEX = 'sex';

	private const NAMES = [
		'lastName' => ['nom', 'nom de l elu', 'nom elu', 'nom de famille', 'lastname', 'last name'],
		'firstName' => ['prenom', 'prenom de l elu', 'prenom elu', 'prenoms', 'firstname', 'first name'],
		'civility' => ['civilite', 'civility', 'titre'],
		'birthDate' => ['date de naissance', 'datenaissance', 'ne le', 'nee le', 'birthdate', 'birth date'],
		'function' => ['fonction', 'libelle de la fonction', 'libelle de fonction', 'function'],
		'delegation' => ['delegation', 'delegations'],
		'politicalGroup' => ['groupe', 'groupe politique', 'liste', 'group', 'politicalgroup', 'political group'],
		'termStart' => ['debut du mandat', 'debut de mandat', 'date de debut du mandat', 'date de debut de mandat', 'termstart', 'term start'],
		'termEnd' => ['fin du mandat', 'fin de mandat', 'date de fin du mandat', 'termend', 'term end'],
		'uid' => ['compte', 'compte nextcloud', 'identifiant', 'uid', 'account'],
		'channel' => ['canal', 'envoi', 'mode d envoi', 'channel'],
		'email' => ['courriel', 'email', 'e mail', 'mail', 'adresse mail', 'adresse e mail', 'adresse electronique'],
		'postalAddress' => ['adresse', 'adresse postale', 'domicile', 'postaladdress', 'postal address'],
		self::COMMUNE => ['code de la commune', 'code commune', 'code insee', 'insee'],
		self::SEX => ['code sexe', 'sexe'],
	];

	/** @param array<string, int> $indexes column number by field */
	private function __construct(
		private readonly array $indexes,
	) {
	}

	/**
	 * @param list<string> $header
	 * @throws Invalid no column for the names
	 */
	public static function of(array $header): self {
		$indexes = [];
		foreach ($header as $index => $written) {
			foreach (self::NAMES as $field => $names) {
				if (!isset($indexes[$field]) && in_array(self::plain($written), $names, true)) {
					$indexes[$field] = $index;
				}
			}
		}
		foreach (['lastName' => 'nom', 'firstName' => 'prénom'] as $field => $name) {
			if (!isset($indexes[$field])) {
				throw new Invalid('missing_column', 'The file has no column « {column} ». Its first line must name the columns.', ['column' => $name], 'csv');
			}
		}
		return new self($indexes);
	}

	/**
	 * @param list<string> $row
	 * @return array<string, ?string> value by field, null for empty; only the columns of the file
	 */
	public function read(array $row): array {
		return array_map(static fn (int $index): ?string => ($row[$index] ?? '') === '' ? null : $row[$index], $this->indexes);
	}

	/** Lower case, no accents, no punctuation: what two spellings of a name have in common. */
	public static function plain(string $text): string {
		$plain = Transliterator::create('Any-Latin; Latin-ASCII; Lower')?->transliterate($text);
		return trim(preg_replace('/[^a-z0-9]+/', ' ', is_string($plain) ? $plain : mb_strtolower($text)) ?? '');
	}
}
