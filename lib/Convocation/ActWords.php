<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use DateTimeImmutable;
use OCA\ConseilMunicipal\Template\FrenchDate;

/**
 * What each kind of act says, and what it changes legally, in French: it is an act of a French council.
 *
 * @psalm-import-type ManifestContent from Manifest
 */
final class ActWords {
	private const TITLES = [
		'initial' => 'Convocation', 'urgency' => 'Convocation en urgence', 'addendum' => 'Additif à l’ordre du jour', 'replacement' => 'Pièces remplacées',
		'postponement' => 'Report de la séance', 'cancellation' => 'Annulation de la séance', 'second' => 'Seconde convocation',
	];

	private readonly ConvocationKind $kind;

	/** @param ManifestContent $content */
	public function __construct(
		private readonly array $content,
	) {
		$this->kind = ConvocationKind::from($content['convocation']['kind']);
	}

	public function title(): string {
		$isUrgentAct = $this->kind->isLater() && $this->content['convocation']['urgency'] !== null;
		return self::TITLES[$this->kind->value] . ($isUrgentAct ? ', en urgence' : '');
	}

	/** « Additif à l’ordre du jour : conseil municipal, mardi 19 juin 2029 à 19 h » */
	public function subject(): string {
		$subject = $this->kind === ConvocationKind::Urgency ? self::TITLES['initial'] : self::TITLES[$this->kind->value];
		return "$subject : " . $this->assembly() . ($this->kind === ConvocationKind::Postponement ? ', désormais le ' : ', ') . self::moment($this->content['meeting']['startsAt']);
	}

	/** @param string $convened « convoquée », « convoqué » */
	public function sentence(string $convened): string {
		$assembly = $this->assembly();
		return match ($this->kind) {
			ConvocationKind::Initial, ConvocationKind::Urgency => "Vous êtes $convened à la réunion du $assembly qui se tiendra :",
			ConvocationKind::Addendum => "L’ordre du jour de la réunion du $assembly à laquelle vous êtes $convened est complété. La date, l’heure et le lieu ne changent pas :",
			ConvocationKind::Replacement => "Des pièces du dossier de la réunion du $assembly à laquelle vous êtes $convened sont remplacées. La date, l’heure, le lieu et l’ordre du jour ne changent pas :",
			ConvocationKind::Postponement => "La réunion du $assembly prévue le " . $this->formerly() . " est reportée. Vous êtes $convened à la réunion qui se tiendra :",
			ConvocationKind::Cancellation => "La réunion du $assembly à laquelle vous étiez $convened est annulée. Elle devait se tenir :",
			ConvocationKind::Second => "Le quorum n’ayant pas été atteint le " . $this->formerly() . ", vous êtes de nouveau $convened à la réunion du $assembly, qui se tiendra :",
		};
	}

	/** « Report de la séance : conseil municipal, mardi 19 juin 2029 à 19 h », the moment that is given up. */
	public function formerSubject(): string {
		return self::TITLES[$this->kind->value] . ' : ' . $this->assembly() . ', ' . $this->formerly();
	}

	/**
	 * To somebody who was convened and is in exercise no more.
	 *
	 * @param string $convened « convoquée », « convoqué »
	 */
	public function formerSentence(string $convened): string {
		$fate = $this->isCancelled() ? 'est annulée' : 'est reportée';
		return "La réunion du {$this->assembly()} prévue le {$this->formerly()}, à laquelle vous étiez $convened, $fate.";
	}

	/** @return list<string> what the act changes legally, then its reason */
	public function effects(): array {
		$reason = $this->content['change']['reason'] ?? null;
		$effects = match ($this->kind) {
			ConvocationKind::Initial, ConvocationKind::Urgency => [],
			ConvocationKind::Addendum => ['L’ordre du jour complet figure ci-dessous ; ce qui est nouveau y est signalé. L’additif est soumis au même délai que la convocation (CGCT, art. L. 2121-10 à L. 2121-12).'],
			ConvocationKind::Replacement => ['Pièces remplacées : ' . $this->replaced() . '. La convocation et son délai ne changent pas ; la version adressée auparavant reste conservée avec elle (CGCT, art. L. 2121-13).'],
			ConvocationKind::Postponement => ['Cette convocation remplace la précédente : un nouveau délai court à compter de son envoi (CGCT, art. L. 2121-10 à L. 2121-12). Votre réponse et les pouvoirs donnés pour la date précédente sont à confirmer : un pouvoir désigne sa séance, l’ancien ne compte pas tant que vous ne l’avez pas confirmé.'],
			ConvocationKind::Cancellation => ['La convocation est sans effet : aucune délibération ne sera prise. Vous n’avez pas à répondre, et les pouvoirs donnés pour cette séance sont sans objet.'],
			ConvocationKind::Second => [...$this->failure(), 'L’assemblée délibérera valablement quel que soit le nombre de membres présents, sur les affaires inscrites à l’ordre du jour de la première convocation (CGCT, art. L. 2121-17). Votre réponse et les pouvoirs donnés pour la première réunion sont à confirmer : un pouvoir désigne sa séance, l’ancien ne compte pas tant que vous ne l’avez pas confirmé.'],
		};
		return $reason === null ? $effects : [...$effects, "Motif : $reason"];
	}

	/** @return list<string> how the quorum was found lacking; nothing in what was sent before that was asked */
	private function failure(): array {
		$failure = $this->content['change']['failure'] ?? null;
		return $failure === null ? [] : ['L’absence de quorum a été constatée le ' . self::moment($failure['at']) . ' : ' . match ($failure['present']) {
			0 => 'aucun membre présent.',
			1 => 'un membre présent.',
			default => "{$failure['present']} membres présents.",
		}];
	}

	public function isCancelled(): bool {
		return $this->kind === ConvocationKind::Cancellation;
	}

	private function assembly(): string {
		$assembly = $this->content['council']['assembly'];
		return mb_strtolower(mb_substr($assembly, 0, 1)) . mb_substr($assembly, 1);
	}

	private function formerly(): string {
		return self::moment($this->content['change']['formerly']['startsAt'] ?? $this->content['meeting']['startsAt']);
	}

	private function replaced(): string {
		$names = [];
		foreach ($this->content['agenda'] as $item) {
			foreach ($item['documents'] as $document) {
				if (isset($document['replaces'])) {
					$names[] = "« {$document['name']} »" . ($item['number'] === null ? '' : " (point {$item['number']})");
				}
			}
		}
		return implode(', ', $names);
	}

	private static function moment(string $iso): string {
		$moment = new DateTimeImmutable($iso); // keeps the wall clock of the council
		return FrenchDate::day($moment) . ' à ' . FrenchDate::hour($moment);
	}
}
