<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

use OCA\ConseilMunicipal\Council\MemberColumns;

/** What a template is for, told by the first words of its file name: the folder is the setting. */
enum TemplateKind: string {
	case Deliberation = 'deliberation';
	case SynthesisNote = 'synthesis_note';
	case Report = 'report';
	case Other = 'other';

	public static function of(string $fileName): self {
		$plain = MemberColumns::plain($fileName);
		return match (true) {
			preg_match('/^(projet )?(de )?deliberation\b/', $plain) === 1 => self::Deliberation,
			preg_match('/^note\b/', $plain) === 1 => self::SynthesisNote,
			preg_match('/^rapport\b/', $plain) === 1 => self::Report,
			default => self::Other,
		};
	}

	/** @return list<self> those every council is given */
	public static function given(): array {
		return [self::Deliberation, self::SynthesisNote, self::Report];
	}

	/** Name of the template that a council is given, in French as all its folders. */
	public function fileName(): string {
		return match ($this) {
			self::Deliberation => 'Délibération.odt',
			self::SynthesisNote => 'Note de synthèse.odt',
			self::Report => 'Rapport.odt',
			self::Other => 'Modèle.odt',
		};
	}

	/** Whether a document that an item expects under this label is one made from such a template. */
	public function answers(string $label): bool {
		return $this !== self::Other && self::of($label) === $this;
	}
}
