<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

use OCA\ConseilMunicipal\Council\MemberColumns;

/** What a template may ask for, by the name a secretary types between braces: `{titre}`, `{Date de la séance}`. */
enum Field: string {
	case Title = 'titre';
	case Number = 'numero';
	case Kind = 'nature';
	case Section = 'rubrique';
	case Rapporteur = 'rapporteur';
	case RapporteurFunction = 'fonction_rapporteur';
	case Owner = 'responsable';
	case Note = 'note';
	case Themes = 'themes';
	case Matter = 'matiere';
	case Budget = 'budget';
	case BudgetYear = 'exercice';
	case Meeting = 'seance';
	case MeetingDate = 'date_seance';
	case MeetingHour = 'heure_seance';
	case MeetingPlace = 'lieu_seance';
	case Council = 'commune';
	case Assembly = 'assemblee';
	case Executive = 'executif';
	case InExercise = 'en_exercice';
	case Address = 'adresse';
	case Website = 'site';
	case Today = 'date_du_jour';

	private const SYNONYMS = [
		'objet' => 'titre', 'point' => 'numero', 'numero_du_point' => 'numero', 'resume' => 'note', 'note_de_synthese' => 'note',
		'date' => 'date_seance', 'date_de_seance' => 'date_seance', 'date_de_la_seance' => 'date_seance', 'heure' => 'heure_seance',
		'heure_de_seance' => 'heure_seance', 'heure_de_la_seance' => 'heure_seance', 'lieu' => 'lieu_seance', 'lieu_de_la_seance' => 'lieu_seance',
		'conseil' => 'assemblee', 'maire' => 'executif', 'aujourd_hui' => 'date_du_jour', 'fonction_du_rapporteur' => 'fonction_rapporteur',
	];

	/** @return ?self null when there is no such field */
	public static function typed(string $name): ?self {
		$plain = str_replace(' ', '_', MemberColumns::plain($name));
		return self::tryFrom(self::SYNONYMS[$plain] ?? $plain);
	}

	/** What it is replaced by, English source sentence. */
	public function text(): string {
		return match ($this) {
			self::Title => 'title of the item',
			self::Number => 'number of the item on the agenda',
			self::Kind => 'kind of item, such as “délibération”',
			self::Section => 'heading under which the item stands',
			self::Rapporteur => 'rapporteur, with civility',
			self::RapporteurFunction => 'function of the rapporteur',
			self::Owner => 'agent in charge',
			self::Note => 'what the item is about, as typed in its details',
			self::Themes => 'themes of the item',
			self::Matter => 'code of the ACTES nomenclature',
			self::Budget => 'budget concerned',
			self::BudgetYear => 'budget year',
			self::Meeting => 'title of the meeting',
			self::MeetingDate => 'date of the meeting, in full',
			self::MeetingHour => 'hour of the meeting',
			self::MeetingPlace => 'place of the meeting',
			self::Council => 'official name of the council',
			self::Assembly => 'the assembly, such as “conseil municipal”',
			self::Executive => 'who presides, “maire” or “président”',
			self::InExercise => 'number of members in exercise',
			self::Address => 'postal address of the council',
			self::Website => 'website of the council',
			self::Today => 'the day the document is made, in full',
		};
	}
}
