<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo\Document;

/** Believable words for a demonstration document. Communes, people and amounts are invented. */
final class Wording {
	private const TABLES = [
		'tarifs' => [
			['Quotient familial', 'Repas 2026', 'Repas 2027', 'Garderie (heure)'],
			['moins de 500', '2,90 €', '2,95 €', '1,10 €'],
			['500 à 799', '3,75 €', '3,85 €', '1,40 €'],
			['800 à 1 199', '4,60 €', '4,85 €', '1,80 €'],
			['1 200 et plus', '5,40 €', '5,65 €', '2,10 €'],
		],
		'25pc' => [
			['Chapitre', 'Crédits ouverts 2026', 'Plafond (25 %)', 'Ouverture proposée'],
			['20 – Immobilisations incorporelles', '24 000 €', '6 000 €', '4 000 €'],
			['21 – Immobilisations corporelles', '186 400 €', '46 600 €', '38 000 €'],
			['23 – Immobilisations en cours', '312 000 €', '78 000 €', '60 000 €'],
		],
		'subventions' => [
			['Association', 'Versé en 2026', 'Demandé pour 2027', 'Proposé'],
			['Ski-club', '1 800 €', '2 400 €', '2 000 €'],
			['Comité des fêtes', '1 200 €', '1 200 €', '1 200 €'],
			['Les Amis de la bibliothèque', '650 €', '800 €', '700 €'],
		],
		'' => [
			['Poste', '2026', '2027'],
			['Dépenses', '128 400 €', '131 250 €'],
			['Recettes', '129 100 €', '131 900 €'],
			['Solde', '700 €', '650 €'],
		],
	];

	/**
	 * @param string $file name of the document
	 * @param string $commune official name
	 * @param string $title of the agenda item
	 * @param int $version of the draft, from 1
	 */
	public static function of(string $file, string $commune, string $title, int $version = 1): DocumentText {
		return new DocumentText(self::heading($file, $title), [
			$commune . ' – conseil municipal. Document de démonstration : la commune, les personnes et les montants sont inventés.',
			'Objet : ' . $title . '.',
			'Monsieur ou Madame le rapporteur expose au conseil les raisons de la proposition, son coût pour le budget communal et les solutions examinées. La commission compétente s’est réunie et a rendu un avis favorable.',
			'Vu le code général des collectivités territoriales, notamment son article L. 2121-29, aux termes duquel le conseil municipal règle par ses délibérations les affaires de la commune ;',
			'Il est proposé au conseil municipal d’approuver les termes du présent rapport, d’autoriser le maire à signer les pièces nécessaires et de dire que les crédits sont inscrits au budget.',
			"État du texte : version $version.",
		], self::table($file));
	}

	private static function heading(string $file, string $title): string {
		return match (true) {
			str_starts_with($file, 'PV_') => 'Procès-verbal (projet)',
			str_contains($file, 'plan') || str_contains($file, 'carte') => 'Plan – ' . $title,
			str_contains($file, 'note') => 'Note explicative – ' . $title,
			str_contains($file, 'convention') => 'Convention – ' . $title,
			default => $title,
		};
	}

	/** @return list<list<string>> */
	private static function table(string $file): array {
		foreach (self::TABLES as $word => $table) {
			if ($word !== '' && str_contains($file, $word)) {
				return $table;
			}
		}
		return self::TABLES[''];
	}
}
