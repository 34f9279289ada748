<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use DateTimeImmutable;
use OCA\ConseilMunicipal\Documents\LetterFields;
use OCA\ConseilMunicipal\Template\FrenchDate;

/**
 * The sentences of a convocation, in French whatever anybody’s language: it is an act of a French council.
 *
 * @psalm-import-type ManifestContent from Manifest
 * @psalm-import-type ManifestItem from Manifest
 */
final class ConvocationWords {
	private const URGENCY_ITEM = 'Compte rendu de l’urgence et vote sur l’urgence';
	private readonly DateTimeImmutable $start;
	private readonly ActWords $act;

	/** @param ManifestContent $content */
	public function __construct(
		private readonly array $content,
	) {
		$this->start = new DateTimeImmutable($content['meeting']['startsAt']); // keeps the wall clock of the council
		$this->act = new ActWords($content);
	}

	public function subject(): string {
		return $this->act->subject();
	}

	/** « Conseil municipal – Les Arollières » */
	public function council(): string {
		return $this->content['council']['name'];
	}

	public function title(): string {
		return $this->act->title();
	}

	/** @param ?string $civility M. or Mme */
	public function greeting(?string $civility): string {
		return match (true) {
			self::isWoman($civility) => 'Madame,',
			self::isMan($civility) => 'Monsieur,',
			default => 'Madame, Monsieur,',
		};
	}

	public function sentence(?string $civility): string {
		return $this->act->sentence($this->convened($civility));
	}

	/** @param ?string $civility M. or Mme */
	public function convened(?string $civility): string {
		return match (true) {
			self::isWoman($civility) => 'convoquée',
			self::isMan($civility) => 'convoqué',
			default => 'convoqué(e)',
		};
	}

	/** @return list<string> what the act changes, and why the period is shortened when it is */
	public function notices(): array {
		$urgency = $this->urgency();
		return [...($urgency === null ? [] : [$urgency]), ...$this->act->effects()];
	}

	/** Whether the meeting is held: nobody is asked to come to one that is cancelled. */
	public function isHeld(): bool {
		return !$this->act->isCancelled();
	}

	public function day(): string {
		return FrenchDate::day($this->start);
	}

	public function hour(): string {
		return FrenchDate::hour($this->start);
	}

	public function place(): string {
		return $this->content['meeting']['place'];
	}

	/** Why the period is shortened, null when it is not. */
	private function urgency(): ?string {
		$reason = $this->content['convocation']['urgency'];
		if ($reason === null) {
			return null;
		}
		$sentence = preg_match('/[.!?…]\z/u', $reason) === 1 ? $reason : $reason . '.';
		return "Le délai est abrégé en raison de l’urgence : $sentence Il en sera rendu compte dès l’ouverture de la séance, et l’assemblée se prononcera d’abord sur l’urgence (CGCT, art. L. 2121-11 et L. 2121-12).";
	}

	/**
	 * What the council deals with, the vote on the urgency first when there is one: it is of every urgent convocation and no item of the council's own.
	 *
	 * @return list<array{number: string, title: string, note: ?string, news: ?string}>
	 */
	public function agenda(): array {
		$urgency = $this->urgency() === null ? [] : [['number' => '0.', 'title' => self::URGENCY_ITEM, 'note' => null, 'news' => null]];
		return [...$urgency, ...$this->items()];
	}

	/** @return list<array{number: string, title: string, note: ?string, news: ?string}> the items of the manifest, one by one */
	public function items(): array {
		return array_map(static fn (array $item): array => [
			'number' => $item['number'] === null ? '–' : $item['number'] . '.',
			'title' => $item['title'],
			'note' => $item['note'],
			'news' => self::news($item),
		], $this->content['agenda']);
	}

	/**
	 * What an addendum brings to an item.
	 *
	 * @param ManifestItem $item
	 */
	private static function news(array $item): ?string {
		if (isset($item['added'])) {
			return 'Point ajouté par cet additif';
		}
		$names = array_column(array_filter($item['documents'], static fn (array $document): bool => isset($document['added'])), 'name');
		return $names === [] ? null : (count($names) === 1 ? 'Pièce ajoutée : ' : 'Pièces ajoutées : ') . implode(', ', $names);
	}

	/** « La maire, Odile Perrachon » */
	public function signature(): ?string {
		$signatory = $this->content['signatory'];
		if ($signatory === null) {
			return null;
		}
		$function = match (mb_strtolower($signatory['function'])) {
			'maire' => self::isWoman($signatory['civility']) ? 'La maire' : 'Le maire',
			'président' => 'Le président',
			'présidente' => 'La présidente',
			default => mb_strtoupper(mb_substr($signatory['function'], 0, 1)) . mb_substr($signatory['function'], 1),
		};
		return "$function, {$signatory['name']}";
	}

	/**
	 * What the council writes around its convocations, with its fields filled in; null when it writes nothing there.
	 *
	 * @param 'opening'|'closing'|'contact' $part
	 * @param ?string $name of the member, null for everybody
	 */
	public function letter(string $part, ?string $name, ?string $civility): ?string {
		$text = $this->content['letter'][$part] ?? null;
		return $text === null ? null : LetterFields::fill($text, $name, $civility, $this->start, $this->place());
	}

	/** « Lire le dossier (18 pièces, 36 Mo) » */
	public static function reading(int $documents, int $bytes): string {
		if ($documents === 0) {
			return 'Ouvrir la séance';
		}
		$size = $bytes >= 1_000_000 ? round($bytes / 1_000_000) . ' Mo' : max(1, (int)round($bytes / 1000)) . ' Ko';
		return 'Lire le dossier (' . $documents . ($documents === 1 ? ' pièce, ' : ' pièces, ') . $size . ')';
	}

	private static function isWoman(?string $civility): bool {
		return in_array(mb_strtolower($civility ?? ''), ['mme', 'madame'], true);
	}

	private static function isMan(?string $civility): bool {
		return in_array(mb_strtolower($civility ?? ''), ['m.', 'm', 'monsieur'], true);
	}
}
