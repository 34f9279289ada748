<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Outbox\MailState;
use OCA\ConseilMunicipal\Outbox\OutboxMail;
use OCA\ConseilMunicipal\Outbox\OutboxMapper;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** Shows the operator the last e-mails: to whom, when, what became of them; never what they say. */
final class OutboxList extends Command {
	private const MAX = 1000;

	public function __construct(
		private readonly OutboxMapper $mails,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$states = implode(', ', array_column(MailState::cases(), 'value'));
		$this->setName('conseil_municipal:outbox:list')
			->setDescription('List the last e-mails and what became of them')
			->addOption('state', null, InputOption::VALUE_REQUIRED, "Only those: $states")
			->addOption('limit', null, InputOption::VALUE_REQUIRED, 'At most 1000', '50');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$state = MailState::tryFrom(Console::text($input->getOption('state')));
		$limit = max(1, min((int)Console::text($input->getOption('limit')), self::MAX));
		$mails = array_map(self::shown(...), $this->mails->latest($state, $limit));
		Console::answer($input, $output, $mails, static fn () => Console::table(
			$output,
			['Id', 'Council', 'Kind', 'To', 'State', 'Attempts', 'Created', 'Sent', 'Error'],
			array_map(static fn (array $mail): array => [
				$mail['id'], $mail['councilId'], $mail['kind'], $mail['address'] ?? $mail['uid'] ?? '–', $mail['state'], $mail['attempts'], $mail['createdAt'], $mail['sentAt'] ?? '–', $mail['error'] ?? '',
			], $mails),
		));
		return self::SUCCESS;
	}

	/** @return array{id: int, councilId: int, kind: string, uid: ?string, address: ?string, subject: string, state: string, attempts: int, createdAt: string, sentAt: ?string, error: ?string} */
	private static function shown(OutboxMail $mail): array {
		return [
			'id' => $mail->getId(),
			'councilId' => $mail->getCouncilId(),
			'kind' => $mail->getKind(),
			'uid' => $mail->getUid(),
			'address' => $mail->getAddress(),
			'subject' => $mail->getSubject(),
			'state' => $mail->getState(),
			'attempts' => $mail->getAttempts(),
			'createdAt' => gmdate(DATE_ATOM, $mail->getCreatedAt()),
			'sentAt' => $mail->getSentAt() === null ? null : gmdate(DATE_ATOM, $mail->getSentAt()),
			'error' => $mail->getError(),
		];
	}
}
