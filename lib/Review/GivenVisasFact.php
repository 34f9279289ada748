<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\LineFact;
use OCA\ConseilMunicipal\Restriction\DocumentVisibility;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** How many people have signed off the documents, those that the reader may know of, as they are now: a visa on an earlier version does not count. */
final class GivenVisasFact implements LineFact {
	public const NAME = 'visas_given';

	public function __construct(
		private readonly IDBConnection $db,
		private readonly DocumentVisibility $visibility,
	) {
	}

	#[\Override]
	public function name(): string {
		return self::NAME;
	}

	#[\Override]
	public function subquery(IQueryBuilder $query, Grant $reader): string {
		$expr = $query->expr();
		$seen = $this->db->getQueryBuilder();
		$seen->select('vp.document_id')->from('conseil_visa_piece', 'vp')
			->where($expr->eq('vp.visa_id', 'vg.id'))
			->andWhere($expr->eq('vp.etag', 'vd.etag'));
		$later = $this->db->getQueryBuilder();
		$later->select($later->func()->count('vd.id'))->from('conseil_document', 'vd')
			->where($expr->eq('vd.item_id', 'vg.item_id'))
			->andWhere($expr->isNull('vd.conflict_of'))
			->andWhere($expr->eq('vd.missing', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)))
			->andWhere($expr->notIn('vd.id', $query->createFunction($seen->getSQL())));
		$known = $this->visibility->condition($query, $reader, 'vd.id');
		if ($known !== null) {
			$later->andWhere($known);
		}
		$given = $this->db->getQueryBuilder();
		$given->select($given->func()->count('vg.id'))->from('conseil_visa', 'vg')
			->where($expr->eq('vg.item_id', 'i.id'))
			->andWhere($expr->eq('vg.state', $query->createNamedParameter(VisaState::Given->value)))
			->andWhere($expr->eq($query->createFunction('(' . $later->getSQL() . ')'), $query->createNamedParameter(0, IQueryBuilder::PARAM_INT)));
		return $given->getSQL();
	}
}
