<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

use OCA\ConseilMunicipal\Agenda\FetchMarks;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Collect\CallMapper;
use OCA\ConseilMunicipal\Collect\ProposalMapper;
use OCA\ConseilMunicipal\Convocation\ConvocationMapper;
use OCA\ConseilMunicipal\Council\MemberMapper;
use OCA\ConseilMunicipal\Discussion\MessageMapper;
use OCA\ConseilMunicipal\Outbox\Correspondence;
use OCA\ConseilMunicipal\Paper\PaperMapper;
use OCA\ConseilMunicipal\Paper\StakeholderMapper;
use OCA\ConseilMunicipal\Reading\ReadMarks;
use OCA\ConseilMunicipal\Review\AbsenceMapper;
use OCA\ConseilMunicipal\Review\HandOver;
use Psr\Container\ContainerInterface;
use Psr\Log\LoggerInterface;
use Throwable;

/** Makes everybody who keeps accounts forget one that is gone; one who fails does not stop the others. */
final class DeletedAccounts {
	private const KNOWING = [
		MemberMapper::class, ReadMarks::class, StakeholderMapper::class, ItemMapper::class, PaperMapper::class, Correspondence::class,
		MessageMapper::class, AbsenceMapper::class, HandOver::class, CallMapper::class, ProposalMapper::class, ConvocationMapper::class,
		FetchMarks::class, AuthorMarks::class,
	];

	public function __construct(
		private readonly ContainerInterface $services,
		private readonly LoggerInterface $logger,
	) {
	}

	public function forget(string $uid): void {
		foreach (self::KNOWING as $knowing) {
			try {
				/** @var ForgetsAccounts $service */
				$service = $this->services->get($knowing);
				$service->forgetAccount($uid);
			} catch (Throwable $failure) {
				$this->logger->error('Something of a deleted account was not forgotten', ['account' => $uid, 'by' => $knowing, 'exception' => $failure]);
			}
		}
	}
}
