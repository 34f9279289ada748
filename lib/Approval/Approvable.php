<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Approval;

use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Convocation\ActAgenda;
use OCA\ConseilMunicipal\Convocation\Convocation;
use OCA\ConseilMunicipal\Convocation\ConvocationState;
use OCA\ConseilMunicipal\Documents\LastAct;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCA\ConseilMunicipal\Meeting\Workspace;

/** Finds what is to be approved: the last act of a meeting, whether it is the convocation or what follows it. */
final class Approvable {
	public function __construct(
		private readonly LastAct $last,
		private readonly ActAgenda $agenda,
		private readonly DocumentMapper $documents,
	) {
	}

	public function of(Workspace $workspace): ApprovableAct {
		$act = $this->last->known($workspace) ?? LastAct::planned($workspace);
		$isSent = $act->state() === ConvocationState::Sent;
		return new ApprovableAct(
			$act,
			$isSent ? $workspace->meeting : $act->change()->heldAs($workspace->meeting),
			$workspace->meeting,
			$workspace->council()->timeZone(),
			$this->items($workspace, $act),
			!$isSent && in_array($workspace->meeting->state(), [MeetingState::Draft, MeetingState::Convened], true),
		);
	}

	/** @return list<array{number: ?int, title: string, closedSession: bool, note: ?string, isNew: bool, pieces: list<string>}> */
	private function items(Workspace $workspace, Convocation $act): array {
		$carried = $this->agenda->of($workspace, $act);
		$pieces = $this->pieces($workspace, $act, array_column($carried, 'item'));
		return array_map(static fn (array $line): array => [
			'number' => $line['number'],
			'title' => $line['item']->getTitle(),
			'closedSession' => $line['item']->getClosedSession() === true,
			'note' => ActAgenda::text($line['item']),
			'isNew' => $line['item']->awaitsAddendum(),
			'pieces' => $pieces[$line['item']->getId()] ?? [],
		], $carried);
	}

	/**
	 * @param list<Item> $items
	 * @return array<int, list<string>> names of what a later act brings, by item; those of the first convocation may still be completed
	 */
	private function pieces(Workspace $workspace, Convocation $act, array $items): array {
		if (!$act->kind()->isLater() || !$act->kind()->bringsPieces()) {
			return [];
		}
		$byId = array_column(array_map(static fn (Item $item): array => [$item->getId(), $item], $items), 1, 0);
		$names = [];
		foreach ($this->documents->findOfMeeting($workspace->meeting->getId()) as $document) {
			$item = $byId[$document->getItemId() ?? 0] ?? null;
			if ($item !== null && ActAgenda::brings($act, $item, $document)) {
				$names[$item->getId()][] = $document->getName();
			}
		}
		return $names;
	}
}
