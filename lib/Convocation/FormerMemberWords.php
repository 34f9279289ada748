<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

/**
 * The same words as text and as HTML, in French as the act is.
 *
 * @psalm-import-type ManifestContent from Manifest
 */
final class FormerMemberWords {
	private const NOTHING_TO_DO = 'Vous n’êtes plus en exercice dans cette assemblée : ce message vous est adressé parce que vous aviez été %s. Vous n’avez rien à faire, et cette date est retirée de votre agenda.';

	private readonly ConvocationWords $words;
	private readonly ActWords $act;

	/** @param ManifestContent $content of the act */
	public function __construct(
		private readonly array $content,
		private readonly ?string $civility,
	) {
		$this->words = new ConvocationWords($content);
		$this->act = new ActWords($content);
	}

	public function subject(): string {
		return $this->act->formerSubject();
	}

	public function plain(): string {
		return implode("\n\n", [$this->words->council(), mb_strtoupper($this->words->title()), ...$this->paragraphs()]) . "\n";
	}

	public function html(): string {
		$text = static fn (string $words): string => nl2br(htmlspecialchars($words, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8'));
		return '<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>' . $text($this->subject())
			. '</title></head><body style="margin:0;padding:16px;background:#ffffff;color:#222222;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">'
			. '<div style="max-width:640px;margin:0 auto"><p style="margin:0">' . $text($this->words->council()) . '</p>'
			. '<h1 style="font-size:24px;line-height:1.3;margin:4px 0 16px">' . $text($this->words->title()) . '</h1>'
			. implode('', array_map(static fn (string $one): string => '<p>' . $text($one) . '</p>', $this->paragraphs())) . '</div></body></html>';
	}

	/** @return list<string> */
	private function paragraphs(): array {
		$convened = $this->words->convened($this->civility);
		$reason = $this->content['change']['reason'] ?? null;
		return array_values(array_filter([
			$this->words->greeting($this->civility),
			$this->act->formerSentence($convened),
			$reason === null ? null : "Motif : $reason",
			sprintf(self::NOTHING_TO_DO, $convened),
			$this->words->signature(),
		]));
	}
}
