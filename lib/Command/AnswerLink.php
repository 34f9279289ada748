<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Council\MemberAddresses;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Reply\AnswerLinks;
use OCA\ConseilMunicipal\Reply\Rooms;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

/** The personal link of a member, for a lost e-mail or a diagnosis. Whoever has it answers for the member, so the journal says that it was shown. */
final class AnswerLink extends Command {
	public function __construct(
		private readonly Access $access,
		private readonly MeetingAccess $open,
		private readonly Rooms $rooms,
		private readonly AnswerLinks $links,
		private readonly MemberAddresses $addresses,
		private readonly Journal $journal,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:answer:link')
			->setDescription('Show the personal link by which a member answers to a convocation without login')
			->addArgument('meeting', InputArgument::REQUIRED, 'Id of the meeting (conseil_municipal:meeting:list)')
			->addArgument('member', InputArgument::REQUIRED, 'Id of the member (conseil_municipal:member:list)');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->access->asOperator();
		try {
			$workspace = $this->open->meeting((int)Console::text($input->getArgument('meeting')), Action::Manage);
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		$memberId = (int)Console::text($input->getArgument('member'));
		$member = $this->rooms->of($workspace->council(), $workspace->meeting)->members[$memberId] ?? null;
		if ($member === null) {
			return $this->console->refuse($input, $output, Access::hidden());
		}
		$link = $this->links->of($workspace->meeting, $memberId, $this->addresses->of([$member])[$memberId] ?? null);
		$this->journal->record($workspace->council()->getId(), 'answer_link_shown', ['member' => $memberId], $workspace->meeting->getId());
		Console::answer($input, $output, ['link' => $link], static function () use ($output, $link): void {
			$output->writeln($link, OutputInterface::OUTPUT_RAW);
		});
		return self::SUCCESS;
	}
}
