<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Outbox\CouncilNotices;
use OCA\ConseilMunicipal\Storage\CouncilFolders;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Takes a council out of the app. People’s documents are the commune’s: they go only when that is asked for in so many words.
 *
 * That it is being removed is written first: from then on nobody opens it and no job makes anything for it, and a removal that was
 * broken off is finished by asking for it again.
 */
final class CouncilRemoval {
	use TTransactional;

	/** Every table with a row per council; the council itself comes last. */
	private const TABLES = [
		'conseil_mention', 'conseil_message', 'conseil_thread_mark', 'conseil_visa_piece', 'conseil_visa', 'conseil_review', 'conseil_absence',
		'conseil_activity', 'conseil_stakeholder', 'conseil_consultation', 'conseil_paper_file', 'conseil_paper',
		'conseil_collect', 'conseil_call_told', 'conseil_call', 'conseil_proposal_file', 'conseil_proposal',
		'conseil_letter', 'conseil_printed', 'conseil_act_copy', 'conseil_opened_piece', 'conseil_dispatch_attempt', 'conseil_dispatch', 'conseil_convocation',
		'conseil_outbox_about', 'conseil_outbox', 'conseil_mail_choice', 'conseil_notice', 'conseil_reminder',
		'conseil_overwrite', 'conseil_fetched', 'conseil_removed',
		'conseil_withdrawal', 'conseil_proxy', 'conseil_reply', 'conseil_approval',
		'conseil_com_item', 'conseil_com_meeting', 'conseil_com_member', 'conseil_commission',
		'conseil_journal', 'conseil_timestamp', 'conseil_reading', 'conseil_document', 'conseil_expected_doc', 'conseil_item', 'conseil_meeting',
		'conseil_member', 'conseil_council_group',
	];

	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly CouncilFolders $folders,
		private readonly CouncilNotices $notices,
		private readonly ITimeFactory $time,
		private readonly IDBConnection $db,
	) {
	}

	/** @throws Conflict the folders hold documents */
	public function removeEmpty(Council $council): void {
		if ($this->folders->hold($council)) {
			throw new Conflict('council_has_documents', 'The folders of this council hold documents. Nothing was deleted. Choose --keep-documents (the folders stay with the people who have them) or --with-documents (everything is erased).');
		}
		$this->removeWithDocuments($council);
	}

	/** The app forgets the council; folders, shares and the account that owns them stay as they are. */
	public function removeKeepingDocuments(Council $council): void {
		$this->begin($council);
		$this->forget($council);
	}

	/** Erases every folder and document too. */
	public function removeWithDocuments(Council $council): void {
		$this->begin($council);
		$this->folders->destroy($council);
		$this->forget($council);
	}

	private function begin(Council $council): void {
		$council->setRemovingAt($council->getRemovingAt() ?? $this->time->getTime());
		$this->councils->update($council);
		$this->notices->takeBack($council->getId());
	}

	private function forget(Council $council): void {
		$this->atomic(function () use ($council): void {
			foreach (self::TABLES as $table) {
				$query = $this->db->getQueryBuilder();
				$query->delete($table)
					->where($query->expr()->eq('council_id', $query->createNamedParameter($council->getId(), IQueryBuilder::PARAM_INT)))
					->executeStatement();
			}
			$this->councils->delete($council);
		}, $this->db);
	}
}
