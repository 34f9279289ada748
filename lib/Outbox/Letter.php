<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\AppInfo\Application;
use OCP\IL10N;
use OCP\IURLGenerator;
use OCP\L10N\IFactory;
use OCP\Mail\IEMailTemplate;
use OCP\Mail\IMailer;

/** Writes e-mails in Nextcloud’s own layout, as text too, in the language of the person. */
final class Letter {
	/** @var array<string, IEMailTemplate> with their header, by kind: Nextcloud looks its logo up for each */
	private array $begun = [];

	public function __construct(
		private readonly IMailer $mailer,
		private readonly IFactory $languages,
		private readonly IURLGenerator $urls,
	) {
	}

	public function language(?string $code): IL10N {
		return $this->languages->get(Application::APP_ID, $code);
	}

	public function begin(string $kind, string $subject): IEMailTemplate {
		$this->begun[$kind] ??= $this->headed($kind);
		$template = clone $this->begun[$kind];
		$template->setSubject($subject);
		return $template;
	}

	private function headed(string $kind): IEMailTemplate {
		$template = $this->mailer->createEMailTemplate(Application::APP_ID . '.' . $kind);
		$template->addHeader();
		return $template;
	}

	/**
	 * Who this person is to hear from, by meeting: what asks them first, then one line per item.
	 *
	 * @param list<DigestSection> $sections
	 */
	public function sections(IEMailTemplate $template, array $sections, IL10N $l): void {
		$councils = count(array_unique(array_map(static fn (DigestSection $section): int => $section->councilId, $sections)));
		foreach ($sections as $section) {
			$title = ($councils > 1 ? $section->councilName . ' – ' : '') . $this->title($section, $l);
			$template->addBodyText('<strong>' . self::escape($title) . '</strong>', $title);
			$this->lines($template, $section);
		}
	}

	public function lines(IEMailTemplate $template, DigestSection $section): void {
		foreach ([...$section->asked, ...$section->lines] as $line) {
			$this->line($template, $line);
		}
	}

	/** Why one gets this, and where to change it. */
	public function end(IEMailTemplate $template, int $councilId, IL10N $l): void {
		$address = $this->address("/c/$councilId/messages");
		$text = $l->t('You get this e-mail because you work with the council in Nextcloud.');
		$change = $l->t('Choose how often, or no e-mail at all');
		$template->addBodyText(self::escape($text) . ' <a href="' . self::escape($address) . '">' . self::escape($change) . '</a>', "$text $change:\n$address");
		$template->addFooter('', $l->getLanguageCode());
	}

	/** « mardi 19 janvier 2027 » */
	public static function day(\DateTimeInterface $day, IL10N $l): string {
		return (string)$l->l('date', \DateTime::createFromInterface($day), ['width' => 'full']);
	}

	public function address(string $path): string {
		return $this->urls->linkToRouteAbsolute(Application::APP_ID . '.page.index') . ltrim($path, '/');
	}

	private function title(DigestSection $section, IL10N $l): string {
		return match (true) {
			$section->meetingId === null => $l->t('Papers and other matters'),
			$section->startsAt === null => $section->title,
			default => $section->title . ', ' . self::day($section->startsAt, $l),
		};
	}

	private function line(IEMailTemplate $template, DigestLine $line): void {
		$address = $this->address($line->path);
		$html = '<a href="' . self::escape($address) . '">' . self::escape($line->title) . '</a>' . ($line->words === '' ? '' : '<br>' . self::escape($line->words));
		$template->addBodyListItem($html, '', '', ($line->words === '' ? $line->title : "$line->title : $line->words") . "\n    $address");
	}

	private static function escape(string $text): string {
		return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
	}
}
