<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Template\FrenchElision;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Utility\ITimeFactory;
use Psr\Log\LoggerInterface;

/** Writes to those who want an e-mail as soon as they are named or asked: one for all that came since the last run of cron. */
final class AtOnceMails {
	public function __construct(
		private readonly NoticeRows $notices,
		private readonly CouncilMapper $councils,
		private readonly CouncilPeople $people,
		private readonly Addressees $addressees,
		private readonly Outbox $outbox,
		private readonly Letter $letter,
		private readonly ITimeFactory $time,
		private readonly LoggerInterface $logger,
	) {
	}

	public function write(): void {
		foreach ($this->notices->due($this->time->getTime()) as $uid => $waiting) {
			$byCouncil = [];
			foreach (array_column($waiting, 'notice') as $notice) {
				$byCouncil[$notice->councilId][] = $notice;
			}
			foreach ($byCouncil as $councilId => $notices) {
				try {
					$this->toPerson((string)$uid, $councilId, $notices);
				} catch (\Throwable $failure) {
					$this->logger->error('An e-mail could not be written', ['council' => $councilId, 'exception' => $failure]);
					continue;
				}
				$this->notices->markMailed(array_map(static fn (ToldNotice $notice): int => $notice->id, $notices));
			}
		}
	}

	/** @param non-empty-list<ToldNotice> $notices */
	private function toPerson(string $uid, int $councilId, array $notices): void {
		try {
			$council = $this->councils->find($councilId);
		} catch (DoesNotExistException) {
			return;
		}
		$languages = $this->addressees->languages([$uid]);
		if (!array_key_exists($uid, $languages) || $this->people->rolesOf($council, $uid) === []) {
			return;
		}
		$l = $this->letter->language($languages[$uid]);
		$template = $this->letter->begin('at_once', FrenchElision::filled($l->n('{council}: you are asked', '{council}: you are asked %n times', count($notices)), ['council' => $council->getShortName()]));
		$section = new DigestSection($council->getShortName(), $councilId, null, '', null);
		foreach ($notices as $notice) {
			$section->asked[] = new DigestLine($notice->sentence($l), '', $notice->path);
		}
		$this->letter->lines($template, $section);
		$this->letter->end($template, $councilId, $l);
		$meetings = array_values(array_unique(array_filter(array_map(static fn (ToldNotice $notice): ?int => $notice->meetingId, $notices), static fn (?int $id): bool => $id !== null)));
		$this->outbox->put(new Mail($councilId, MailKind::AtOnce, 'at_once:' . $uid . ':' . $notices[0]->id, $template->renderSubject(), $template->renderText(), $template->renderHtml(), $meetings, $uid));
	}
}
