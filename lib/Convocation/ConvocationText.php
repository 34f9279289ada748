<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

/**
 * The body of the e-mail, as text and as HTML: same words, same order. The HTML needs no image, no style sheet and no particular
 * width, and is read aloud in the order in which it is seen.
 *
 * @psalm-type MailFacts = array{greeting: string, sentence: string, signed: string, link: string, answer: string, reading: string, hash: string, opening: ?string, closing: ?string, contact: ?string}
 */
final class ConvocationText {
	private const HASH = 'Empreinte du dossier convoqué (SHA-256 du manifeste). Elle permet de vérifier que rien n’a changé depuis l’envoi :';
	private const ANSWER = 'Répondre : je viens, je ne viens pas, ou je donne pouvoir';
	private const ANSWER_HINT = 'Ce lien vous est personnel : il sert à répondre, sans mot de passe, jusqu’à l’ouverture de la séance. Une page s’ouvre pour confirmer.';
	private const PROXY = 'En cas d’empêchement, vous pouvez donner pouvoir par écrit à un collègue de votre choix ; chacun n’en porte qu’un (CGCT, art. L. 2121-20).';

	/** @param MailFacts $facts */
	public static function plain(ConvocationWords $words, array $facts): string {
		$agenda = array_map(
			static fn (array $item): string => $item['number'] . ' ' . $item['title'] . ($item['news'] === null ? '' : "\n   [{$item['news']}]")
				. ($item['note'] === null ? '' : "\n\n" . self::indented($item['note']) . "\n"),
			$words->agenda(),
		);
		$isHeld = $words->isHeld();
		return implode("\n\n", array_filter([
			$words->council(),
			mb_strtoupper($words->title()),
			$facts['greeting'],
			$facts['opening'],
			$facts['sentence'],
			"Date : {$words->day()}\nHeure : {$words->hour()}\nLieu : {$words->place()}",
			...$words->notices(),
			$isHeld ? 'ORDRE DU JOUR' : '',
			$isHeld ? implode("\n", $agenda) : '',
			$isHeld ? "{$facts['reading']} :\n{$facts['link']}" : '',
			$isHeld ? self::ANSWER . "\n{$facts['answer']}\n" . self::ANSWER_HINT : '',
			$facts['closing'],
			$facts['signed'] . ($words->signature() === null ? '' : "\n" . $words->signature()),
			$facts['contact'],
			$isHeld ? self::PROXY : '',
			self::HASH . "\n{$facts['hash']}",
		])) . "\n";
	}

	/** @param MailFacts $facts */
	public static function html(ConvocationWords $words, array $facts): string {
		$parts = array_filter([
			'<p style="margin:0">' . self::text($words->council()) . '</p>',
			'<h1 style="font-size:24px;line-height:1.3;margin:4px 0 16px">' . self::text($words->title()) . '</h1>',
			'<p>' . self::text($facts['greeting']) . '</p>',
			self::paragraph($facts['opening']),
			'<p>' . self::text($facts['sentence']) . '</p>',
			'<p>Date : <strong>' . self::text($words->day()) . '</strong><br>Heure : <strong>' . self::text($words->hour()) . '</strong><br>Lieu : <strong>'
				. nl2br(self::text($words->place())) . '</strong></p>',
			...array_map(static fn (string $notice): string => '<p style="border-left:4px solid #b00020;padding-left:12px">' . nl2br(self::text($notice)) . '</p>', $words->notices()),
			...($words->isHeld() ? self::held($words, $facts) : []),
			self::paragraph($facts['closing']),
			'<p>' . self::text($facts['signed']) . ($words->signature() === null ? '' : '<br>' . self::text($words->signature())) . '</p>',
			self::paragraph($facts['contact']),
			'<hr style="border:0;border-top:1px solid #cccccc;margin:24px 0">',
			$words->isHeld() ? '<p style="font-size:14px;color:#555555">' . self::text(self::PROXY) . '</p>' : '',
			'<p style="font-size:14px;color:#555555">' . self::text(self::HASH) . '<br><code style="word-break:break-all">' . $facts['hash'] . '</code></p>',
		]);
		return '<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>'
			. self::text($words->subject()) . '</title></head><body style="margin:0;padding:16px;background:#ffffff;color:#222222;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">'
			. '<div style="max-width:640px;margin:0 auto">' . implode("\n", $parts) . '</div></body></html>';
	}

	/**
	 * What somebody needs who will come.
	 *
	 * @param MailFacts $facts
	 * @return list<string>
	 */
	private static function held(ConvocationWords $words, array $facts): array {
		return [
			'<h2 style="font-size:19px;margin:24px 0 8px">Ordre du jour</h2>',
			self::agenda($words),
			'<p style="margin:24px 0"><a href="' . self::text($facts['link']) . '" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#00679e;color:#ffffff;font-weight:bold;text-decoration:none">'
				. self::text($facts['reading']) . '</a></p>',
			'<p><a href="' . self::text($facts['answer']) . '" style="color:#00679e;font-weight:bold">' . self::text(self::ANSWER) . '</a><br><span style="font-size:14px;color:#555555">'
				. self::text(self::ANSWER_HINT) . '</span></p>',
		];
	}

	private static function agenda(ConvocationWords $words): string {
		$rows = array_map(
			static fn (array $item): string => '<li style="padding:8px 0;border-top:1px solid #dddddd"><strong>' . self::text($item['number']) . '</strong> ' . self::text($item['title'])
				. ($item['news'] === null ? '' : '<br><strong style="font-size:14px;color:#8a4b00">' . self::text($item['news']) . '</strong>')
				. ($item['note'] === null ? '' : '<br><span style="font-size:15px;color:#444444">' . nl2br(self::text($item['note'])) . '</span>') . '</li>',
			$words->agenda(),
		);
		return '<ul style="list-style:none;margin:0;padding:0">' . implode('', $rows) . '</ul>';
	}

	private static function paragraph(?string $text): string {
		return $text === null ? '' : '<p>' . nl2br(self::text($text)) . '</p>';
	}

	private static function indented(string $text): string {
		return '   ' . str_replace("\n", "\n   ", str_replace("\r\n", "\n", $text));
	}

	/** With the spaces that French never breaks at: no line begins with a colon or an « h ». */
	private static function text(string $text): string {
		$kept = preg_replace(['/ (?=[:;!?»])/u', '/(?<=«) /u', '/(?<=\d) (?=h\b)/u', '/(?<=\dh|\d\x{A0}h) (?=\d)/u', '/(?<=n°|art\.|L\.) (?=[\dL])/u'], "\u{A0}", $text) ?? $text;
		return htmlspecialchars($kept, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
	}
}
